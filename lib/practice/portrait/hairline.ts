import { curveThrough, hill } from './maths';
import type { Hair } from './person';

/** Where hair grows: centimetres over the hairline at a place on the head, negative on bare skin. */
export type Hairline = (x: number, y: number, z: number) => number;

export const makeHairline = (hair: Hair): Hairline => {
  const top = hair.hairline;
  const back = hair.recession;
  const line = curveThrough([
    [0, top],
    [0.2, top + 0.1 + back * 0.8],
    [0.42, top + 0.2 + back * 2.1],
    [0.66, top - 0.7 + back * 2],
    [0.86, 4.1 + back * 0.9],
    [1.08, 2.4 + back * 0.3],
    [1.26, 0.2],
    [1.38, -1.6],
    [1.5, -1.4],
    [1.68, 0.6],
    [1.9, -2.5],
    [2.3, -6.6],
    [Math.PI, -7.6],
  ]);
  return (x, y, z) => {
    const angle = Math.atan2(Math.abs(x), z);
    const peak = hair.peak * hill(angle, 0, 0.13, 1);
    const over = y - line(angle) + peak;
    if (hair.baldness < 0.5) return over;
    return Math.min(over, 6.4 - hair.baldness * 2.2 - y + Math.max(0, angle - 1.2) * 1.2);
  };
};
