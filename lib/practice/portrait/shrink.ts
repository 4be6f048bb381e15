import { at } from './maths';

/** First source cell and the weights of the cells that one target cell covers, by length. */
const coverOf = (from: number, to: number): { first: Int32Array; weights: Float32Array; taps: number } => {
  const k = from / to;
  const taps = Math.ceil(k) + 1;
  const first = new Int32Array(to);
  const weights = new Float32Array(to * taps);
  for (let i = 0; i < to; i += 1) {
    const start = Math.floor(i * k);
    first[i] = start;
    for (let t = 0; t < taps; t += 1) {
      const overlap = Math.min(start + t + 1, (i + 1) * k) - Math.max(start + t, i * k);
      weights[i * taps + t] = Math.max(0, overlap) / k;
    }
  }
  return { first, weights, taps };
};

/** Shrinks a plane by area, so that each drawn pixel counts for what it covers. */
export const shrink = (
  plane: Float32Array,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): Float32Array => {
  const columns = coverOf(width, toWidth);
  const rows = coverOf(height, toHeight);
  const narrow = new Float32Array(toWidth * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < toWidth; x += 1) {
      let sum = 0;
      const start = y * width + (columns.first[x] as number);
      for (let t = 0; t < columns.taps; t += 1) {
        const weight = at(columns.weights, x * columns.taps + t);
        if (weight > 0) sum += at(plane, start + t) * weight;
      }
      narrow[y * toWidth + x] = sum;
    }
  const small = new Float32Array(toWidth * toHeight);
  for (let y = 0; y < toHeight; y += 1)
    for (let t = 0; t < rows.taps; t += 1) {
      const weight = at(rows.weights, y * rows.taps + t);
      if (weight <= 0) continue;
      const from = ((rows.first[y] as number) + t) * toWidth;
      for (let x = 0; x < toWidth; x += 1)
        small[y * toWidth + x] = at(small, y * toWidth + x) + at(narrow, from + x) * weight;
    }
  return small;
};
