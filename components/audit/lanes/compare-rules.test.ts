import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRules } from '@/components/audit/lanes/compare-rules';
import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';

const POLICY: Policy = {
  lane: 'serious',
  version: 1,
  name: 'Serious crime',
  qualification: 'face_comparison',
  role: 'reviewer',
  purposes: ['investigation.serious'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: [], minimum: 2, sources: 1 },
  gate: { minEyeDistance: null, minFaceWidth: null, maxYaw: 30, maxPitch: null, minQuality: {} },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 14,
  waitDays: 30,
  retentionDays: 90,
};

const policies = fc
  .record({
    votes: fc.integer({ min: 1, max: 5 }),
    leadDays: fc.integer({ min: 1, max: 3 }),
    showScores: fc.boolean(),
    gate: fc.record({
      minEyeDistance: fc.option(fc.integer({ min: 1, max: 3 })),
      minFaceWidth: fc.option(fc.integer({ min: 1, max: 3 })),
      maxYaw: fc.option(fc.integer({ min: 1, max: 3 })),
      maxPitch: fc.constant(null),
      minQuality: fc.constant({}),
    }),
  })
  .map((rules): Policy => ({ ...POLICY, ...rules }));

describe('compareRules', () => {
  it('sets what goes before what comes in its place', () => {
    const { changes } = compareRules(POLICY, { ...POLICY, votes: 3, leadDays: 7 });
    expect(changes).toEqual([
      {
        sentence: 'A lead needs approving votes for the same candidate by two different persons.',
        mark: 'gone',
      },
      {
        sentence: 'A lead needs approving votes for the same candidate by three different persons.',
        mark: 'new',
      },
      { sentence: 'A lead expires 14 days after it was issued.', mark: 'gone' },
      { sentence: 'A lead expires seven days after it was issued.', mark: 'new' },
    ]);
  });

  it('calls every sentence new where no policy is in force', () => {
    const { changes, same } = compareRules(null, POLICY);
    expect(changes.map(({ sentence }) => sentence)).toEqual(policySentences(POLICY));
    expect(changes.every(({ mark }) => mark === 'new')).toBe(true);
    expect(same).toEqual([]);
  });

  it('loses no sentence of either version and invents none', () => {
    fc.assert(
      fc.property(policies, policies, (before, after) => {
        const { changes, same } = compareRules(before, after);
        const marked = (mark: string) => changes.filter((c) => c.mark === mark).map((c) => c.sentence);
        expect([...marked('gone'), ...same].sort()).toEqual(policySentences(before).sort());
        expect([...marked('new'), ...same].sort()).toEqual(policySentences(after).sort());
      }),
    );
  });
});
