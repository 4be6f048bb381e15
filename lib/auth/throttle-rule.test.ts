import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayAfter, OVERALL, PER_LOGIN } from '@/lib/auth/throttle-rule';

describe('delayAfter', () => {
  it('lets fingers slip, then doubles', () => {
    expect([0, 4, 5, 6, 7, 8].map((n) => delayAfter(n, PER_LOGIN))).toEqual([0, 0, 1000, 2000, 4000, 8000]);
  });

  it('never shrinks with more failures, and stays below its longest', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(PER_LOGIN, OVERALL), (n, limit) => {
        expect(delayAfter(n + 1, limit)).toBeGreaterThanOrEqual(delayAfter(n, limit));
        expect(delayAfter(n, limit)).toBeLessThanOrEqual(limit.longest);
      }),
    );
    expect(delayAfter(10_000, PER_LOGIN)).toBe(PER_LOGIN.longest);
  });
});
