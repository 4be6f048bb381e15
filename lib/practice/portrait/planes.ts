/** A picture in linear light: red, green and blue, each a value per drawn pixel. */
export type Planes = readonly [red: Float32Array, green: Float32Array, blue: Float32Array];

export const CHANNELS = [0, 1, 2] as const;

export const makePlanes = (size: number): Planes => [
  new Float32Array(size),
  new Float32Array(size),
  new Float32Array(size),
];
