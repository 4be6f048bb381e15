import * as text from '@/components/text/en';
import own from '@/components/viewer/bare.module.css';
import faults from '@/components/viewer/fault.module.css';
import type { Viewer } from '@/components/viewer/use-viewer';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

interface BareNoteProps {
  readonly viewer: Viewer;
  readonly images: readonly ImageView[];
}

/** What even bare images must say: which they are, that one is mirrored, and the way back. */
export function BareNote({ viewer, images }: BareNoteProps) {
  return (
    <div className={own.bareNote}>
      {images
        .filter((image) => viewer.view(image).mirror)
        .map(({ ref, mark }) => (
          <span key={ref} className={classes.mirrored}>
            {mark} {text.viewer.mirrored}
          </span>
        ))}
      <button type="button" className={faults.retry} onClick={() => viewer.setBare(false)}>
        {text.viewer.bare.leave}
      </button>
    </div>
  );
}
