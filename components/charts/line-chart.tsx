import { Axis } from '@/components/charts/axis';
import classes from '@/components/charts/charts.module.css';
import { linePath, roundTop } from '@/components/charts/scale';

interface LineChartProps {
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly mostLabels?: number;
}

/** One line from zero, its last value marked. */
export function LineChart(props: LineChartProps) {
  const { labels, counts, width = 320, height = 88, mostLabels = 5 } = props;
  const top = props.top ?? roundTop(Math.max(0, ...counts));
  const last = counts.at(-1) ?? 0;
  const x = width - width / Math.max(1, counts.length) / 2;
  return (
    <svg viewBox={`-1 -16 ${width + 2} ${height + 32}`} className={classes.chart} aria-hidden="true">
      <Axis width={width} height={height} top={top} labels={labels} most={mostLabels} />
      <path className={classes.line} d={linePath(counts, top, { width, height })} />
      <circle className={classes.point} cx={x} cy={height - (last / top) * height} r={3} />
    </svg>
  );
}
