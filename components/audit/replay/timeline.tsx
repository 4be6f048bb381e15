import classes from '@/components/audit/replay/replay.module.css';
import type { ReplayStep } from '@/lib/domain/replay/replay-view';
import { STAGES } from '@/lib/domain/review';

const [WIDTH, ROW] = [1000, 8];
const HEIGHT = ROW * STAGES.length;

/**
 * Every step where it lies in time, one line for each stage. Pauses are drawn by their root: otherwise a night between
 * two steps would leave all others upon each other.
 */
export function Timeline({
  steps,
  index,
}: {
  readonly steps: readonly ReplayStep[];
  readonly index: number;
}) {
  const gaps = steps.map(({ at }, i) => {
    const before = steps[i - 1];
    return before ? Math.sqrt(Math.max(0, Date.parse(at) - Date.parse(before.at))) + 20 : 0;
  });
  const whole = Math.max(
    1,
    gaps.reduce((sum, gap) => sum + gap, 0),
  );
  let sum = 0;
  const places = gaps.map((gap) => {
    sum += gap;
    return 6 + (sum / whole) * (WIDTH - 12);
  });
  const y = ({ stage }: ReplayStep): number => (STAGES.indexOf(stage) + 0.5) * ROW;
  const here = places[index] ?? 0;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes.timeline}
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <line
        className={classes.here}
        x1={here}
        x2={here}
        y1={0}
        y2={HEIGHT}
        vectorEffect="non-scaling-stroke"
      />
      {steps.map((step, i) => (
        <line
          key={step.seq}
          className={i <= index ? classes.past : classes.future}
          x1={places[i]}
          x2={places[i]}
          y1={y(step) - 3}
          y2={y(step) + 3}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
