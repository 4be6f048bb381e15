import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficient, dayLabel, lengthOf, partOf } from '@/components/audit/overview/words-for-numbers';
import { TIME_STEPS } from '@/lib/domain/figures/measures';

describe('numbers in words', () => {
  it('tell no share of few, and none that rounds to all or nothing', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (a, b) => {
        const [n, of] = [Math.min(a, b), Math.max(a, b)];
        const said = partOf(n, of);
        if (of < 30) expect(said).not.toContain('%');
        expect(said).not.toMatch(/\b(0|100) %/);
      }),
    );
    expect([
      partOf(0, 5),
      partOf(5, 5),
      partOf(1, 1),
      partOf(2, 5),
      partOf(999, 1000),
      partOf(1, 1000),
    ]).toEqual([...['none', 'all 5', '1', '2 of 5', '999 (99 %)', '1 (1 %)']]);
  });

  it('tell every step of time shortly and apart from the others', () => {
    const said = TIME_STEPS.map(lengthOf);
    expect(new Set(said).size).toBe(said.length);
    expect(said).toEqual(expect.arrayContaining(['10 s', '1 min', '1½ min', '7½ min', '1 h']));
  });

  it('tell coefficients and days', () => {
    expect([coefficient(0.785), coefficient(-0.1), dayLabel('2026-03-01')]).toEqual([
      '0.79',
      '−0.10',
      '1 Mar',
    ]);
  });
});
