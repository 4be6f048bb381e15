import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, FEW, wilson } from '@/lib/domain/figures/agreement';

const times = (counts: Readonly<Record<string, number>>, factor: number) =>
  Object.fromEntries(Object.entries(counts).map(([key, n]) => [key, n * factor]));

/** Alpha by the coincidence matrix, as Krippendorff (2011) writes it: apart from the code that it tests. */
const byMatrix = (pairs: readonly (readonly [string, string])[]): number => {
  const words = [...new Set(pairs.flat())];
  const o = (c: string, k: string) =>
    pairs.reduce((sum, [a, b]) => sum + Number(a === c && b === k) + Number(b === c && a === k), 0);
  const n = (c: string) => words.reduce((sum, k) => sum + o(c, k), 0);
  const all = words.reduce((sum, c) => sum + n(c), 0);
  let [seen, chance] = [0, 0];
  for (const c of words)
    for (const k of words) {
      if (c === k) continue;
      seen += o(c, k);
      chance += n(c) * n(k);
    }
  return 1 - ((all - 1) * seen) / chance;
};

describe('agreement of first and second votes', () => {
  it('is Krippendorff’s example of two observers and binary data, in its shape', () => {
    // A 0100000010, B 1110010000: alpha = 0.095 for 10 units; three times as many units are enough to tell it.
    const example = [
      ...[
        ['r', 'a'],
        ['a', 'a'],
        ['r', 'a'],
        ['r', 'r'],
        ['r', 'r'],
        ['r', 'a'],
        ['r', 'r'],
        ['r', 'r'],
      ],
      ...[
        ['a', 'r'],
        ['r', 'r'],
      ],
    ] as [string, string][];
    expect(byMatrix(example)).toBeCloseTo(0.095, 3);
    const word = (x: string) => (x === 'a' ? 'approve' : 'reject');
    const counts: Record<string, number> = {};
    for (const [a, b] of example) {
      const key = `${word(a)}|${word(b)}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
    expect(agreement(times(counts, 3)).alpha).toBeCloseTo(byMatrix([...example, ...example, ...example]), 10);
  });

  it('is what the coincidence matrix gives, for any votes, and lies within its interval', () => {
    const verdict = fc.constantFrom('approve', 'reject', 'insufficient');
    fc.assert(
      fc.property(fc.array(fc.tuple(verdict, verdict), { minLength: FEW, maxLength: 120 }), (pairs) => {
        const counts: Record<string, number> = {};
        for (const [a, b] of pairs) counts[`${a}|${b}`] = (counts[`${a}|${b}`] ?? 0) + 1;
        const found = agreement(counts);
        expect(found.pairs).toBe(pairs.length);
        if (new Set(pairs.flat()).size === 1) expect(found.alpha).toBeNull();
        else {
          expect(found.alpha).toBeCloseTo(byMatrix(pairs), 10);
          expect(found.low ?? 9).toBeLessThanOrEqual((found.alpha ?? 0) + 1e-9);
          expect(found.high ?? -9).toBeGreaterThanOrEqual((found.alpha ?? 0) - 1e-9);
        }
      }),
    );
  });

  it('counts approvals of different candidates as no agreement', () => {
    const found = agreement({ 'approve|approve': 30, 'approve|approve_other': 10, 'reject|reject': 20 });
    expect(found).toMatchObject({ pairs: 60, apart: 10 });
    expect(found.alpha).toBeLessThan(agreement({ 'approve|approve': 40, 'reject|reject': 20 }).alpha ?? 0);
  });

  it('says nothing but the number where there are few, and no coefficient where all voted alike', () => {
    expect(agreement({ 'approve|approve': FEW - 1 })).toEqual({
      ...{ pairs: FEW - 1, apart: 0, observed: null, alpha: null, low: null, high: null },
    });
    expect(agreement({})).toMatchObject({ pairs: 0, observed: null });
    expect(agreement({ 'reject|reject': 99 })).toMatchObject({ observed: 1, alpha: null });
  });
});

describe('Wilson’s interval', () => {
  it('is 0.0 to 0.114 for none of thirty, and mirrors', () => {
    expect(wilson(0, 30)[0]).toBe(0);
    expect(wilson(0, 30)[1]).toBeCloseTo(0.1135, 3);
    expect(1 - wilson(30, 30)[0]).toBeCloseTo(wilson(0, 30)[1], 10);
    expect(wilson(10, 20)[0]).toBeCloseTo(0.2993, 3);
  });
});
