import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, EMPTY, missingIn, readShare, ruleOf } from '@/components/audit/sampling/plan-draft';
import { DECIDED_OUTCOMES } from '@/lib/domain/sampling/plan';

const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
const rule = fc.record({
  name: fc.string({ minLength: 1 }).map((name) => `n${name.trim()}`),
  share: fc.integer({ min: 1, max: 10_000 }),
  strata: fc.record({
    lanes: some,
    purposes: some,
    qualifications: some,
    outcomes: fc.subarray([...DECIDED_OUTCOMES]),
  }),
  always: fc
    .tuple(fc.option(fc.integer({ min: 1, max: 3600 })), fc.boolean(), fc.boolean())
    .map(([seconds, changed, scoreOnly]) => [
      ...(seconds === null ? [] : [{ kind: 'decided_under' as const, seconds }]),
      ...(changed ? [{ kind: 'changed_after_score' as const }] : []),
      ...(scoreOnly ? [{ kind: 'score_only' as const }] : []),
    ]),
});

describe('the form of a plan', () => {
  it('reads back every plan that it was filled from', () => {
    fc.assert(
      fc.property(rule, (plan) => {
        expect(missingIn(draftOf(plan))).toEqual([]);
        expect(ruleOf(draftOf(plan))).toEqual(plan);
      }),
    );
  });

  it('reads a share to the hundredth, and nothing else as one', () => {
    const read = ['2.5', '2,5', ' 0.05 ', '0', '100', '40.25'].map(readShare);
    expect(read).toEqual([250, 250, 5, 0, 10_000, 4025]);
    for (const typed of ['', '-1', '100.01', '1e2', '2.555', '.5', 'all', '１'])
      expect(readShare(typed)).toBeNull();
  });

  it('says what is missing, and draws nothing on an empty plan', () => {
    expect(missingIn(EMPTY)).toHaveLength(2);
    const named = { ...EMPTY, name: 'x', share: '0' };
    expect(missingIn(named)).toEqual(['Give a share above 0, or tick something that is always drawn.']);
    expect(missingIn({ ...named, under: true, seconds: '0' })).toEqual(['Give the seconds, from 1 to 3600.']);
    expect(missingIn({ ...named, scoreOnly: true })).toEqual([]);
  });
});
