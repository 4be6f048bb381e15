import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';

const POLICY: Policy = {
  lane: 'serious',
  version: 3,
  name: 'Serious crime',
  qualification: 'face_comparison',
  role: 'reviewer',
  purposes: ['investigation.serious', 'investigation.missing'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: ['travel_record'], minimum: 2, sources: 1 },
  gate: { minEyeDistance: 60, minFaceWidth: null, maxYaw: 30, maxPitch: null, minQuality: { Sharpness: 40 } },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 14,
  waitDays: 30,
  retentionDays: 90,
};

const gate = fc.record({
  minEyeDistance: fc.option(fc.nat()),
  minFaceWidth: fc.option(fc.nat()),
  maxYaw: fc.option(fc.nat()),
  maxPitch: fc.option(fc.nat()),
  minQuality: fc.dictionary(fc.constantFrom('Sharpness', 'Brightness'), fc.nat()),
});
const codes = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 3 });
const rules = fc.record({
  qualification: fc.stringMatching(/^[a-z]{1,8}$/),
  role: fc.constantFrom('reviewer', 'examiner'),
  purposes: codes,
  lowConsequence: fc.boolean(),
  votes: fc.integer({ min: 1, max: 5 }),
  evidence: fc.record({
    requiredKinds: codes,
    minimum: fc.integer({ min: 1, max: 20 }),
    sources: fc.integer({ min: 1, max: 20 }),
  }),
  gate,
  aids: fc.record({ maxPoseDifference: fc.integer({ min: 0, max: 90 }) }),
  reveal: fc.constantFrom('staged', 'alongside'),
  showScores: fc.boolean(),
  leaseMinutes: fc.nat(),
  leadDays: fc.nat(),
  waitDays: fc.nat(),
  retentionDays: fc.nat(),
});
const policies = rules.map((rule) => ({ ...POLICY, ...rule }) as Policy);

describe('policySentences', () => {
  it('reads like this', () => {
    expect(policySentences(POLICY)).toEqual([
      'Takes matches with any of the purposes “investigation.serious”, “investigation.missing”.',
      'Reviewers and examiners with a valid “face_comparison” qualification may claim here.',
      'A lead needs approving votes for the same candidate by two different persons.',
      'Nobody may claim a match before evidence of each of these kinds is there: “travel_record”.',
      'An approval needs at least two independent items of evidence from at least one source, opened and relied upon by the person who approves.',
      'An approval needs at least 60 pixels between the eyes.',
      'An approval needs a head turned to the side by no more than 30 degrees.',
      'An approval needs the provider’s own measure “Sharpness” at 40 or more.',
      'Curtain, overlay and blink are closed where the two heads are turned or tilted more than 15 degrees apart.',
      'Evidence opens once the reviewer has sealed an opinion.',
      'Score and rank are shown after the seal, under the provider’s own name and scale.',
      'A claim holds for 30 minutes and is renewed while the review is open on a screen.',
      'A lead expires 14 days after it was issued.',
      'A match that has waited 30 days without an outcome expires.',
      'Images are kept for at least 90 days after the match is closed; the record of the decision stays.',
    ]);
  });

  it('says of a one-vote lane that it is of low consequence', () => {
    expect(policySentences({ ...POLICY, votes: 1, lowConsequence: true })).toContain(
      'One approving vote is enough for a lead; the lane is marked low consequence, and every lead says so.',
    );
  });

  it('says so when nothing is asked of the image', () => {
    const open = { minEyeDistance: null, minFaceWidth: null, maxYaw: null, maxPitch: null, minQuality: {} };
    expect(policySentences({ ...POLICY, gate: open })).toContain(
      'No limit on image quality stands before an approval.',
    );
  });

  it('tells any two different sets of rules apart', () => {
    fc.assert(
      fc.property(policies, rules, fc.constantFrom(...Object.keys(POLICY)), (policy, other, field) => {
        fc.pre(field in other);
        const changed = { ...policy, [field]: other[field as keyof typeof other] } as Policy;
        const same = JSON.stringify(policy) === JSON.stringify(changed);
        const reorderedOnly = field === 'gate' && sameGate(policy, changed);
        expect(JSON.stringify(policySentences(policy)) === JSON.stringify(policySentences(changed))).toBe(
          same || reorderedOnly,
        );
      }),
    );
  });

  it('gives whole, single, distinct sentences', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const sentences = policySentences(policy);
        expect(new Set(sentences).size).toBe(sentences.length);
        for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
      }),
    );
  });
});

const sameGate = (a: Policy, b: Policy): boolean => {
  const flat = ({ gate: { minQuality, ...rest } }: Policy) =>
    JSON.stringify([rest, Object.entries(minQuality).sort()]);
  return flat(a) === flat(b);
};
