import classes from '@/components/charts/charts.module.css';
import { type Frame, labelled } from '@/components/charts/scale';

interface AxisProps extends Frame {
  readonly top: number;
  readonly labels: readonly string[];
  /** How many labels there is room for. */
  readonly most: number;
}

const anchor = (i: number, count: number, all: boolean): 'start' | 'middle' | 'end' => {
  if (all) return 'middle';
  if (i === 0) return 'start';
  return i === count - 1 ? 'end' : 'middle';
};

/** The ground line, the top line with its number, and what stands under the columns. */
export function Axis({ width, height, top, labels, most }: AxisProps) {
  const step = width / Math.max(1, labels.length);
  const shown = labelled(labels.length, most);
  const all = shown.length === labels.length;
  const x = (i: number): number => {
    if (all) return (i + 0.5) * step;
    return i === 0 ? 0 : i === labels.length - 1 ? width : (i + 0.5) * step;
  };
  return (
    <g>
      <line className={classes.grid} x1={0} x2={width} y1={0} y2={0} />
      <line className={classes.ground} x1={0} x2={width} y1={height} y2={height} />
      <text className={classes.tick} x={0} y={-4}>
        {top}
      </text>
      {shown.map((i) => (
        <text
          key={i}
          className={classes.tick}
          x={x(i)}
          y={height + 13}
          textAnchor={anchor(i, labels.length, all)}
        >
          {labels[i]}
        </text>
      ))}
    </g>
  );
}
