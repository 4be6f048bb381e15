import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSlices, slicesOf } from '@/components/viewer/slices';

const side = fc.integer({ min: 1, max: 9000 });

describe('slicesOf', () => {
  it('covers every row once, in small strips', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const slices = slicesOf({ width, height });
        let next = 0;
        for (const { y, rows } of slices) {
          expect(y).toBe(next);
          expect(rows === 1 || rows * width <= 250_000).toBe(true);
          next += rows;
        }
        expect(next).toBe(height);
      }),
    );
  });
});

describe('inSlices', () => {
  it('stops where it is told to', async () => {
    const done: number[] = [];
    const whole = await inSlices(
      { width: 1000, height: 1000 },
      ({ y }) => done.push(y),
      () => done.length === 2,
    );
    expect(whole).toBe(false);
    expect(done).toEqual([0, 250]);
  });
});
