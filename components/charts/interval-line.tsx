import classes from '@/components/charts/interval-line.module.css';

interface IntervalLineProps {
  /** All from 0 to 1; the axis runs from none to all. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const WIDTH = 160;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

/** One share as a dot with its interval. Lines under each other are on one axis; the words beside it say the same. */
export function IntervalLine({ share, low, high }: IntervalLineProps) {
  return (
    <svg viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT}`} className={classes.line} aria-hidden="true">
      {[0, 0.5, 1].map((at) => (
        <line key={at} className={classes.grid} x1={at * WIDTH} x2={at * WIDTH} y1={0} y2={HEIGHT} />
      ))}
      <line className={classes.interval} x1={low * WIDTH} x2={high * WIDTH} y1={MIDDLE} y2={MIDDLE} />
      {[low, high].map((at, end) => (
        <line
          key={end === 0 ? 'low' : 'high'}
          className={classes.interval}
          x1={at * WIDTH}
          x2={at * WIDTH}
          y1={MIDDLE - 3}
          y2={MIDDLE + 3}
        />
      ))}
      <circle className={classes.dot} cx={share * WIDTH} cy={MIDDLE} r={3.5} />
    </svg>
  );
}

/** The axis of the lines below it: what its two ends and its middle stand for. */
export function IntervalAxis({ ends }: { readonly ends: readonly [string, string, string] }) {
  return (
    <span className={classes.axis} aria-hidden="true">
      {ends.map((word) => (
        // By CSS, so that the column's title stays its name alone.
        <span key={word} data-word={word} />
      ))}
    </span>
  );
}
