import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelled, lengths, linePath, roundTop } from '@/components/charts/scale';

describe('scales of charts', () => {
  it('end at a round number that holds every count, and not far above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (most) => {
        const top = roundTop(most);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(top).toBeLessThanOrEqual(most * 2);
      }),
    );
    expect([0, 1, 3, 7, 10, 11, 21, 51, 243].map(roundTop)).toEqual([1, 1, 3, 8, 10, 20, 30, 60, 300]);
  });

  it('draw nothing as nothing, the top as the top', () => {
    expect(lengths([0, 5, 10], 10, 50)).toEqual([0, 25, 50]);
    expect(lengths([3], 0, 50)).toEqual([0]);
    expect(linePath([0, 10], 10, { width: 40, height: 20 })).toBe('M10.0 20.0L30.0 0.0');
  });

  it('label the first and the last, each once', () => {
    expect(labelled(3, 5)).toEqual([0, 1, 2]);
    expect(labelled(28, 4)).toEqual([0, 9, 18, 27]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 8 }), (count, most) => {
        const at = labelled(count, most);
        expect([at[0], at.at(-1)]).toEqual([0, count - 1]);
        expect(new Set(at).size).toBe(at.length);
      }),
    );
  });
});
