import type { Match } from '@/lib/domain/match';

/** No lane's own key has a slash (policy-check.ts), so a lane and its sandbox are never taken for each other. */
const PREFIX = 'sandbox/';

/** Where a match of this mode waits: what an integrator tries out never lies in a lane that people work in. */
export const laneOf = (mode: Match['mode'], lane: string): string =>
  mode === 'sandbox' ? `${PREFIX}${lane}` : lane;

/** The lane whose policy rules here: a sandbox has that of its lane. */
export const ruledBy = (lane: string): string => (lane.startsWith(PREFIX) ? lane.slice(PREFIX.length) : lane);

/** What is compared across matches, kept apart: nothing that was tried out says anything of a real match. */
export const apart = (mode: Match['mode'], key: string): string =>
  mode === 'sandbox' ? `${PREFIX}${key}` : key;

/** Who votes in a simulated outcome: nobody of the desk, and named so that nobody can take it for a person. */
export const practiceVoter = (n: number): string => `practice-person-${n}`;

export const PRACTICE_SUPERVISOR = 'practice-supervisor';

/** What an integrator may have happen to a match of its own sandbox. */
export const SIMULATED = [
  'lead',
  'not_released',
  'suspended',
  'resumed',
  'recalled',
  'reminded',
  'expired',
  'reopened',
] as const;
export type Simulated = (typeof SIMULATED)[number];
