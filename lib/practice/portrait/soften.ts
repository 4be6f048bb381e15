import { at } from './maths';

/** One running-mean pass along the rows, from one plane into another. */
const along = (from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void => {
  const scale = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const last = row + width - 1;
    let sum = at(from, row) * radius;
    for (let i = row; i <= row + radius; i += 1) sum += at(from, i < last ? i : last);
    for (let i = row; i <= last; i += 1) {
      to[i] = sum * scale;
      const enter = i + radius + 1;
      const leave = i - radius;
      sum += at(from, enter < last ? enter : last) - at(from, leave > row ? leave : row);
    }
  }
};

/** The same down the columns, a whole row at a time because memory is read in rows. */
const across = (
  from: Float32Array,
  to: Float32Array,
  width: number,
  height: number,
  radius: number,
): void => {
  const scale = 1 / (2 * radius + 1);
  const sums = new Float64Array(width);
  for (let y = -radius; y <= radius; y += 1) {
    const row = Math.max(0, Math.min(height - 1, y)) * width;
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] as number) + at(from, row + x);
  }
  for (let y = 0; y < height; y += 1) {
    const enter = Math.min(height - 1, y + radius + 1) * width;
    const leave = Math.max(0, y - radius) * width;
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x] as number;
      to[row + x] = sum * scale;
      sums[x] = sum + at(from, enter + x) - at(from, leave + x);
    }
  }
};

/** Blurs a plane in place; two box passes come near enough to a Gaussian. */
export const soften = (plane: Float32Array, width: number, height: number, radius: number): void => {
  const r = Math.round(radius);
  if (r < 1) return;
  const spare = new Float32Array(plane.length);
  for (let pass = 0; pass < 2; pass += 1) {
    along(plane, spare, width, height, r);
    across(spare, plane, width, height, r);
  }
};
