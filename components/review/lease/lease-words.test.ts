import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayLeft } from '@/components/review/lease/lease-words';

const say = { over: 'over', oneMinute: 'a minute', minutes: (n: number) => `${n} minutes` };
const MINUTE = 60_000;

describe('what is left of a hold', () => {
  it.each([
    [30 * MINUTE, '30 minutes'],
    [28.5 * MINUTE, '30 minutes'],
    [21 * MINUTE, '20 minutes'],
    [9.2 * MINUTE, '10 minutes'],
    [2 * MINUTE, '2 minutes'],
    [30_000, 'a minute'],
    [0, 'over'],
    [-5 * MINUTE, 'over'],
  ])('%d ms is “%s”', (ms, words) => {
    expect(sayLeft(ms, say)).toBe(words);
  });

  it('never says less than a minute, and stands still for most of the time', () => {
    const all = new Set<string>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * MINUTE }), (ms) => {
        all.add(sayLeft(ms, say));
        expect(sayLeft(ms, say)).not.toMatch(/^0|second|NaN/);
      }),
    );
    expect(all.size).toBeLessThanOrEqual(21);
  });
});
