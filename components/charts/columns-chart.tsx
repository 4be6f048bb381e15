import { Axis } from '@/components/charts/axis';
import classes from '@/components/charts/charts.module.css';
import { lengths, roundTop } from '@/components/charts/scale';

interface ColumnsChartProps {
  readonly labels: readonly string[];
  /** One column beside the other, by series. */
  readonly series: readonly { readonly key: 'a' | 'b'; readonly counts: readonly number[] }[];
  /** A common top, so that charts beside each other may be compared. */
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly mostLabels?: number;
}

/** Columns from zero. Every series has its shade and its place; no colour says good or bad. */
export function ColumnsChart(props: ColumnsChartProps) {
  const { labels, series, width = 320, height = 88, mostLabels = 5 } = props;
  const top = props.top ?? roundTop(Math.max(0, ...series.flatMap(({ counts }) => counts)));
  const step = width / Math.max(1, labels.length);
  const gap = Math.min(4, step * 0.2);
  const one = (step - gap) / series.length;
  return (
    <svg viewBox={`-1 -16 ${width + 2} ${height + 32}`} className={classes.chart} aria-hidden="true">
      <Axis width={width} height={height} top={top} labels={labels} most={mostLabels} />
      {series.map(({ key, counts }, s) =>
        lengths(counts, top, height).map((y, i) =>
          y > 0 ? (
            <rect
              key={`${key} ${labels[i]}`}
              className={classes.column}
              data-series={key}
              x={i * step + gap / 2 + s * one}
              width={Math.max(0.5, one - (series.length > 1 ? 0.5 : 0))}
              y={height - Math.max(1, y)}
              height={Math.max(1, y)}
            />
          ) : null,
        ),
      )}
    </svg>
  );
}
