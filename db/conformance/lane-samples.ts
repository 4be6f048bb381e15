import { T0 } from '@/db/conformance/people-samples';
import type { Alarm, PolicyVersion, Stop } from '@/lib/domain/lane';
import type { Policy } from '@/lib/domain/policy';

export const somePolicy = (lane: string, version: number): Policy => ({
  lane,
  version,
  name: 'Serious',
  qualification: 'one_to_many',
  role: 'reviewer',
  purposes: ['missing_person'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: ['document'], minimum: 2, sources: 2 },
  gate: { minEyeDistance: 60, minFaceWidth: null, maxYaw: 30, maxPitch: null, minQuality: { sharp: 0.4 } },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays: 7,
  retentionDays: 90,
});

export const someVersion = (lane: string, version: number, proposedBy = 'p-1'): PolicyVersion => ({
  lane,
  version,
  state: 'proposed',
  policy: somePolicy(lane, version),
  proposedBy,
  proposedAt: T0,
  decidedBy: null,
  decidedAt: null,
});

export const someStop = (id: string, lane: string | null, setAt = T0): Stop => ({
  id,
  lane,
  reason: 'The recogniser was changed without notice.',
  setBy: 'p-1',
  setAt,
  liftAskedBy: null,
  liftAskedAt: null,
  liftedBy: null,
  liftedAt: null,
});

export const someAlarm = (id: string, matchId: string | null, lane = 'serious'): Alarm => ({
  id,
  matchId,
  lane,
  text: 'Nobody on duty may take this match.',
  raisedAt: T0,
  clearedAt: null,
});
