import classes from '@/components/audit/file/file.module.css';
import { candidateName } from '@/components/audit/file/names';
import { sayImage, sayView } from '@/components/audit/file/say-view';
import * as text from '@/components/text/en';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { ViewSettings } from '@/lib/domain/view-settings';

const words = text.audit.file.record;
const images = text.audit.file.images;

interface SealedViewProps {
  readonly settings: ViewSettings;
  readonly view: MatchFileView;
}

/** What this person's screen showed when they sealed: a record of looking, no measurement. */
export function SealedView({ settings, view }: SealedViewProps) {
  const nameOf = (ref: string) =>
    ref === 'probe' ? images.probe : images.candidate(candidateName(view, ref));
  return (
    <details>
      <summary>
        {words.sealedView}: {sayView(settings)}
        {settings.candidate === null ? null : ` (${nameOf(settings.candidate)})`}
      </summary>
      <ul className={classes.plain}>
        {settings.images.map((image) => (
          <li key={image.ref}>
            {nameOf(image.ref)}: {sayImage(image)}
          </li>
        ))}
      </ul>
    </details>
  );
}
