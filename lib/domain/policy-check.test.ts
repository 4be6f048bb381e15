import { describe, expect, it } from 'vitest';
import type { Policy } from '@/lib/domain/policy';
import { policyProblems } from '@/lib/domain/policy-check';

const sound: Policy = {
  lane: 'general',
  version: 1,
  name: 'General',
  qualification: 'facial-comparison',
  role: 'reviewer',
  purposes: ['serious_crime'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: ['document'], minimum: 2, sources: 2 },
  gate: {
    minEyeDistance: 40,
    minFaceWidth: null,
    maxYaw: 30,
    maxPitch: null,
    minQuality: { sharpness: 0.2 },
  },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays: 30,
  retentionDays: 180,
};
const evidence = sound.evidence;
const gate = sound.gate;

describe('policyProblems', () => {
  it('finds nothing in a sound policy, nor in one vote where the consequence is low', () => {
    expect(policyProblems(sound)).toEqual([]);
    expect(policyProblems({ ...sound, votes: 1, lowConsequence: true })).toEqual([]);
  });

  it.each<[string, Partial<Policy>, RegExp]>([
    ['a key that is no key', { lane: 'General lane' }, /lower-case/],
    ['no name', { name: ' ' }, /name/],
    ['no qualification', { qualification: '' }, /qualification/],
    ['no purpose', { purposes: [] }, /never receive/],
    ['a purpose twice', { purposes: ['a', 'a'] }, /purpose is named twice/],
    [
      'a required kind twice',
      { evidence: { ...evidence, requiredKinds: ['a', 'a'] } },
      /kind is named twice/,
    ],
    ['no votes', { votes: 0 }, /from 1 to 5/],
    ['half a vote', { votes: 1.5 }, /from 1 to 5/],
    ['one vote of high consequence', { votes: 1 }, /low consequence/],
    ['no evidence', { evidence: { ...evidence, minimum: 0, sources: 0 } }, /At least one independent/],
    ['more sources than items', { evidence: { ...evidence, sources: 3 } }, /never be met/],
    ['a negative distance', { gate: { ...gate, minEyeDistance: -1 } }, /between the eyes/],
    ['a negative width', { gate: { ...gate, minFaceWidth: -1 } }, /width of the face/],
    ['a turn beyond profile', { gate: { ...gate, maxYaw: 91 } }, /turn of the head/],
    ['a tilt beyond the sky', { gate: { ...gate, maxPitch: 91 } }, /tilt of the head/],
    [
      'a quality limit that is no number',
      { gate: { ...gate, minQuality: { a: Number.NaN } } },
      /quality measures/,
    ],
    ['aids open at any pose', { aids: { maxPoseDifference: 91 } }, /difference in pose/],
    ['aids open at no pose', { aids: { maxPoseDifference: Number.NaN } }, /difference in pose/],
    ['a lease of no time', { leaseMinutes: 0 }, /1 to 240/],
    ['a lease of a day', { leaseMinutes: 1440 }, /1 to 240/],
    ['a lead of no time', { leadDays: 0 }, /lead lasts/],
    ['a match that waits for ever', { waitDays: 10_000 }, /waits/],
    ['images kept for ever', { retentionDays: 100_000 }, /kept from/],
    ['a lead that outlives its images', { leadDays: 60, retentionDays: 30 }, /outlive/],
  ])('refuses %s', (_what, patch, problem) => {
    expect(policyProblems({ ...sound, ...patch }).join('\n')).toMatch(problem);
  });
});
