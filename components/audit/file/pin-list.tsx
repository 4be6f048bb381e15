import classes from '@/components/audit/file/file.module.css';
import { candidateName } from '@/components/audit/file/names';
import { PinPlot } from '@/components/audit/file/pin-plot';
import styles from '@/components/audit/file/pins.module.css';
import * as text from '@/components/text/en';
import type { Point } from '@/lib/domain/image';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { Disposition } from '@/lib/domain/review';
import { COMPONENTS } from '@/lib/domain/worksheet';

const words = text.audit.file.record;
const images = text.audit.file.images;

const place = ([x, y]: Point): string => `(${x.toFixed(1)}, ${y.toFixed(1)})`;
const labelOf = (key: string): string => COMPONENTS.find((c) => c.key === key)?.label ?? key;

interface PinListProps {
  readonly disposition: Disposition;
  readonly view: MatchFileView;
}

/** The pins of one candidate: each with its mark, its component group and both places, and drawn upon the images. */
export function PinList({ disposition: { pins, candidate }, view }: PinListProps) {
  const facts = view.candidates.find(({ key }) => key === candidate)?.image;
  if (pins.length === 0) return null;
  return (
    <details>
      <summary>{words.pinCount(pins.length)}</summary>
      <p className={classes.quiet}>{words.pinsHint}</p>
      <ul className={classes.plain} aria-label={words.pins}>
        {pins.map((pin) => (
          <li key={pin.id}>
            <strong>{pin.id}</strong>{' '}
            {words.pin(labelOf(pin.component), place(pin.probe), place(pin.candidate))}
          </li>
        ))}
      </ul>
      {view.match.purgedAt !== null || !facts ? null : (
        <div className={styles.plots}>
          <PinPlot
            matchId={view.match.id}
            image="probe"
            name={images.probe}
            facts={view.match.probe}
            pins={pins.map(({ id, probe }) => ({ id, at: probe }))}
          />
          <PinPlot
            matchId={view.match.id}
            image={candidate}
            name={images.candidate(candidateName(view, candidate))}
            facts={facts}
            pins={pins.map(({ id, candidate: at }) => ({ id, at }))}
          />
        </div>
      )}
    </details>
  );
}
