import { at } from './maths';
import { scramble } from './random';

const SIZE = 4096;
const MASK = SIZE - 1;

/** Smooth 3-D value noise in −1..1; one table per seed, so marks stay where the person has them. */
export const noiseOf = (seed: number): ((x: number, y: number, z: number) => number) => {
  const table = new Float32Array(SIZE);
  for (let i = 0; i < SIZE; i += 1) table[i] = scramble(seed + Math.imul(i, 0x9e3779b9)) / 2147483648 - 1;
  return (x, y, z) => {
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const iz = Math.floor(z);
    const fx = x - ix;
    const fy = y - iy;
    const fz = z - iz;
    const u = fx * fx * (3 - 2 * fx);
    const v = fy * fy * (3 - 2 * fy);
    const w = fz * fz * (3 - 2 * fz);
    const hx0 = Math.imul(ix, 73856093);
    const hx1 = (hx0 + 73856093) | 0;
    const hy0 = Math.imul(iy, 19349663);
    const hy1 = (hy0 + 19349663) | 0;
    const hz0 = Math.imul(iz, 83492791);
    const hz1 = (hz0 + 83492791) | 0;
    const a0 = at(table, (hx0 ^ hy0 ^ hz0) & MASK);
    const b0 = at(table, (hx0 ^ hy1 ^ hz0) & MASK);
    const c0 = at(table, (hx0 ^ hy0 ^ hz1) & MASK);
    const d0 = at(table, (hx0 ^ hy1 ^ hz1) & MASK);
    const a = a0 + (at(table, (hx1 ^ hy0 ^ hz0) & MASK) - a0) * u;
    const b = b0 + (at(table, (hx1 ^ hy1 ^ hz0) & MASK) - b0) * u;
    const c = c0 + (at(table, (hx1 ^ hy0 ^ hz1) & MASK) - c0) * u;
    const d = d0 + (at(table, (hx1 ^ hy1 ^ hz1) & MASK) - d0) * u;
    const near = a + (b - a) * v;
    return near + (c + (d - c) * v - near) * w;
  };
};
