import type { PlannedLane } from '@/lib/practice/desk-plan';

export const FACE_COMPARISON = 'face-comparison';

export const PURPOSES = ['missing_person', 'serious_offence', 'account_recovery'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a match of the second lane cannot be claimed without. */
export const REQUIRED_KIND = 'location_record';

const missingPersons: PlannedLane = {
  lane: 'missing-persons',
  name: 'Missing persons',
  qualification: FACE_COMPARISON,
  role: 'reviewer',
  purposes: ['missing_person'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: [], minimum: 2, sources: 2 },
  // No limits on pose: a pack of photographs does not know it, and no number is no pass.
  gate: { minEyeDistance: 30, minFaceWidth: null, maxYaw: null, maxPitch: null, minQuality: {} },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays: 30,
  retentionDays: 180,
};

/** Stricter: a required kind of evidence, a larger face, and no score at all. */
const seriousOffences: PlannedLane = {
  ...missingPersons,
  lane: 'serious-offences',
  name: 'Serious offences',
  purposes: ['serious_offence'],
  evidence: { requiredKinds: [REQUIRED_KIND], minimum: 2, sources: 2 },
  gate: { ...missingPersons.gate, minEyeDistance: 50, minFaceWidth: 100 },
  showScores: false,
  leadDays: 14,
};

const accountRecovery: PlannedLane = {
  ...missingPersons,
  lane: 'account-recovery',
  name: 'Account recovery',
  purposes: ['account_recovery'],
  lowConsequence: true,
  votes: 1,
  evidence: { requiredKinds: [], minimum: 1, sources: 1 },
  gate: { ...missingPersons.gate, minEyeDistance: 40 },
  leaseMinutes: 15,
  leadDays: 7,
};

export const practiceLanes: readonly PlannedLane[] = [missingPersons, seriousOffences, accountRecovery];
