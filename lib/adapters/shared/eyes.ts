import { toHundredth } from '@/lib/adapters/shared/box';
import type { Eyes, Placed } from '@/lib/adapters/shared/face';

type XY = readonly [number, number];

const FARTHEST = 100_000;

const near = ([x, y]: XY): boolean => Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;

const pair = (left: XY, right: XY): Eyes | null =>
  near(left) && near(right)
    ? {
        left_eye: [toHundredth(left[0]), toHundredth(left[1])],
        right_eye: [toHundredth(right[0]), toHundredth(right[1])],
      }
    : null;

/** Both eyes in pixels; one alone measures nothing. */
export const pixelEyes = (left: XY | null | undefined, right: XY | null | undefined): Placed<Eyes> | null =>
  left && right ? () => pair(left, right) : null;

/** Both eyes as fractions of the picture. */
export const fractionEyes = (
  left: XY | null | undefined,
  right: XY | null | undefined,
): Placed<Eyes> | null =>
  left && right
    ? ({ width, height }) => pair([left[0] * width, left[1] * height], [right[0] * width, right[1] * height])
    : null;
