/** The least round number (one figure, then noughts) that holds `most`; 1 at least, as counts are whole. */
export const roundTop = (most: number): number => {
  if (most <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= most) ?? 10;
  return step * power;
};

/** Where a chart draws: its inner width and height in SVG units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Lengths between 0 and `height` for these counts, against a common top. */
export const lengths = (counts: readonly number[], top: number, height: number): readonly number[] =>
  counts.map((n) => (top === 0 ? 0 : (Math.max(0, n) / top) * height));

/** Points of a line over the middle of each of `counts.length` equal columns, as an SVG path. */
export const linePath = (counts: readonly number[], top: number, { width, height }: Frame): string => {
  const step = width / Math.max(1, counts.length);
  return lengths(counts, top, height)
    .map((y, i) => `${i === 0 ? 'M' : 'L'}${((i + 0.5) * step).toFixed(1)} ${(height - y).toFixed(1)}`)
    .join('');
};

/** Indices that get a label under the axis: the first, the last, and as many between as there is room for. */
export const labelled = (count: number, most: number): readonly number[] => {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const every = (count - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => Math.round(i * every));
};
