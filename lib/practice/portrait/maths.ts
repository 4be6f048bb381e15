export type Vec3 = readonly [x: number, y: number, z: number];
export type Rgb = readonly [red: number, green: number, blue: number];

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;
export const mix = (from: number, to: number, t: number): number => from + (to - from) * t;
export const mixRgb = (from: Rgb, to: Rgb, t: number): Rgb => [
  mix(from[0], to[0], t),
  mix(from[1], to[1], t),
  mix(from[2], to[2], t),
];

/** 0 below `low`, 1 above `high`, smooth between; `low` above `high` falls instead of rising. */
export const smoothstep = (low: number, high: number, value: number): number => {
  const t = clamp((value - low) / (high - low), 0, 1);
  return t * t * (3 - 2 * t);
};

/** An elliptical Gaussian hill of height 1, cut to nought far out because most vertices are far out. */
export const hill = (dx: number, dy: number, widthX: number, widthY: number): number => {
  const q = (dx * dx) / (widthX * widthX) + (dy * dy) / (widthY * widthY);
  return q > 9 ? 0 : Math.exp(-q);
};

/** The larger of two, rounded over a distance of about `blend`. */
export const softMax = (a: number, b: number, blend: number): number => {
  const h = clamp(blend - Math.abs(a - b), 0, blend) / blend;
  return Math.max(a, b) + (h * h * blend) / 4;
};

/** Reads a float that is known to be inside the array (hot loops; the compiler cannot know). */
export const at = (values: Float32Array | Uint8Array | Uint8ClampedArray, index: number): number =>
  values[index] as number;

export const normalise = (v: Vec3): Vec3 => {
  const length = Math.hypot(v[0], v[1], v[2]) || 1;
  return [v[0] / length, v[1] / length, v[2] / length];
};

/** A smooth curve through (position, value) points, tabulated; constant outside them. */
export const curveThrough = (points: readonly (readonly [at: number, value: number])[]) => {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const point = (i: number): readonly [number, number] =>
    sorted[clamp(i, 0, sorted.length - 1)] as readonly [number, number];
  const first = point(0)[0];
  const last = point(sorted.length - 1)[0];
  const slope = (i: number): number =>
    (point(i + 1)[1] - point(i - 1)[1]) / (point(i + 1)[0] - point(i - 1)[0]);
  const exact = (where: number): number => {
    let i = 0;
    while (i < sorted.length - 2 && where > point(i + 1)[0]) i += 1;
    const span = point(i + 1)[0] - point(i)[0];
    const t = clamp((where - point(i)[0]) / span, 0, 1);
    const [h1, h2] = [t * t * (3 - 2 * t), t * t * (t - 1)];
    const h3 = t * (t - 1) * (t - 1);
    return mix(point(i)[1], point(i + 1)[1], h1) + span * (h3 * slope(i) + h2 * slope(i + 1));
  };
  const steps = 512;
  const table = new Float32Array(steps + 2);
  for (let i = 0; i <= steps + 1; i += 1) table[i] = exact(first + ((last - first) * i) / steps);
  return (where: number): number => {
    const t = clamp(((where - first) / (last - first)) * steps, 0, steps);
    const i = Math.floor(t);
    return mix(at(table, i), at(table, i + 1), t - i);
  };
};
