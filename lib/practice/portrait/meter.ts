import { at, clamp } from './maths';
import type { Planes } from './planes';
import { type Picture, SKIN } from './raster';

const GOAL = 0.3;

/** Gain of an automatic exposure that goes part of the way towards a well-lit face, as cameras do. */
export const meter = ([red, green, blue]: Planes, { matter }: Picture): number => {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < matter.length; i += 7) {
    if (matter[i] !== SKIN) continue;
    sum += 0.25 * at(red, i) + 0.65 * at(green, i) + 0.1 * at(blue, i);
    count += 1;
  }
  return count === 0 ? 1 : clamp((GOAL / Math.max(0.01, sum / count)) ** 0.42, 0.8, 1.9);
};
