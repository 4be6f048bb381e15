import { at } from './maths';

type Cover = { first: Int32Array; weights: Float32Array; taps: number };

/** First source cell and the weights of the cells that one target cell covers, by length. */
const coverOf = (from: number, to: number): Cover => {
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

const narrower = (plane: Float32Array, width: number, height: number, toWidth: number): Float32Array => {
  const { first, weights, taps } = coverOf(width, toWidth);
  const out = new Float32Array(toWidth * height);
  for (let y = 0, i = 0; y < height; y += 1)
    for (let x = 0; x < toWidth; x += 1, i += 1) {
      const start = y * width + (first[x] as number);
      let sum = 0;
      for (let t = 0; t < taps; t += 1) {
        const weight = at(weights, x * taps + t);
        if (weight > 0) sum += at(plane, start + t) * weight;
      }
      out[i] = sum;
    }
  return out;
};

const lower = (plane: Float32Array, width: number, height: number, toHeight: number): Float32Array => {
  const { first, weights, taps } = coverOf(height, toHeight);
  const out = new Float32Array(width * toHeight);
  const addRow = (to: number, from: number, weight: number): void => {
    for (let x = 0; x < width; x += 1) out[to + x] = at(out, to + x) + at(plane, from + x) * weight;
  };
  for (let y = 0; y < toHeight; y += 1)
    for (let t = 0; t < taps; t += 1) {
      const weight = at(weights, y * taps + t);
      if (weight > 0) addRow(y * width, ((first[y] as number) + t) * width, weight);
    }
  return out;
};

/** Shrinks a plane by area, so that each drawn pixel counts for what it covers. */
export const shrink = (
  plane: Float32Array,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): Float32Array => lower(narrower(plane, width, height, toWidth), toWidth, height, toHeight);
