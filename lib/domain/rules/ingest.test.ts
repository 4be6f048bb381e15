import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '@/lib/domain/candidate';
import type { Policy } from '@/lib/domain/policy';
import { laneFor, offScale, onScale } from '@/lib/domain/rules/ingest';

const score = (patch: Partial<Score>): Score => ({
  ...{ name: 'distance', value: 0.4, min: 0, max: 2, direction: 'lower_is_alike' },
  ...patch,
});

describe('onScale', () => {
  it('takes a value between both ends, ends included, whichever way the scale runs', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        (a, b, c) => {
          const [min = 0, value = 0, max = 0] = [a, b, c].sort((x, y) => x - y);
          expect(onScale(score({ min, value, max }))).toBe(min < max);
          expect(onScale(score({ min, max, value: max + 1 }))).toBe(min < max && max + 1 <= max);
          expect(onScale(score({ min: max, max: min, value }))).toBe(false);
        },
      ),
    );
  });
});

describe('offScale', () => {
  it('names every candidate that is off, and nobody else', () => {
    const refusal = offScale([
      { externalId: 'fits', score: score({}) },
      { externalId: 'unscored', score: null },
      { externalId: 'above', score: score({ value: 3 }) },
      { externalId: 'below', score: score({ value: -1 }) },
    ]);
    expect(refusal).toMatchObject({ code: 'score_out_of_scale', facts: { candidates: ['above', 'below'] } });
    expect(offScale([{ externalId: 'fits', score: score({}) }])).toBeNull();
  });
});

describe('laneFor', () => {
  const policy = (lane: string, purposes: readonly string[]) => ({ lane, purposes }) as Policy;
  it('takes the lane that names the purpose, the first by its key where two do', () => {
    const policies = [policy('b', ['x', 'y']), policy('a', ['y'])];
    expect(laneFor(policies, 'x')?.lane).toBe('b');
    expect(laneFor(policies, 'y')?.lane).toBe('a');
    expect(laneFor(policies, 'z')).toBeNull();
  });
});
