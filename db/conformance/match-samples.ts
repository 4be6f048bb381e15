import type { Candidate } from '@/lib/domain/candidate';
import type { NewEvent } from '@/lib/domain/event';
import type { Lease } from '@/lib/domain/lease';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { plus } from '@/lib/domain/time';
import type { Vote } from '@/lib/domain/vote';
import type { Change } from '@/lib/ports/match-store';

export const T0 = '2026-03-01T08:00:00.000Z';
/** `n` minutes after the first instant of these tests. */
export const at = (n: number): string => plus(T0, n * 60_000);

const facts = (sha256: string) => ({
  sha256,
  width: 400,
  height: 500,
  capturedAt: null,
  faceBox: null,
  landmarks: null,
  pose: null,
  quality: {},
});

export const sampleCandidate = (key: string, sha = `image-${key}`, externalId = `ref-${key}`): Candidate => ({
  key,
  externalId,
  label: null,
  rank: null,
  score: null,
  image: facts(sha),
});

export const sampleMatch = (id: string, patch: Partial<Match> = {}): Match => ({
  id,
  integrator: 'city',
  externalId: `x-${id}`,
  digest: `digest-${id}`,
  mode: 'live',
  lane: 'general',
  policyVersion: 1,
  priority: 0,
  status: 'queued',
  round: 1,
  receivedAt: T0,
  queuedAt: T0,
  decidedAt: null,
  provider: {
    name: 'other',
    operation: 'search',
    apiPath: null,
    requestId: null,
    sessionId: null,
    modelVersion: 'unknown',
    threshold: null,
    thresholdSource: 'unknown',
  },
  search: { mode: '1:N', startedAt: null, endedAt: null, database: null, candidatesReturned: 2 },
  purpose: { code: 'investigation', offence: null, legalBasis: null, caseRef: null, authorisation: null },
  minor: 'unknown',
  consentRef: null,
  probe: { ...facts(`probe-${id}`), asSearchedSha256: null, processing: [] },
  repeats: [],
  cautions: [],
  reservedFor: null,
  reservedUntil: null,
  hold: null,
  purgedAt: null,
  version: 1,
  seq: 1,
  ...patch,
});

export const sampleState = (
  id: string,
  patch: Partial<Match> = {},
  more: Partial<MatchState> = {},
): MatchState => ({
  match: sampleMatch(id, patch),
  candidates: [sampleCandidate('a'), sampleCandidate('b')],
  evidence: [],
  touches: [],
  leases: [],
  reviews: [],
  dispositions: [],
  exposures: [],
  disproofs: [],
  pendingVotes: [],
  votes: [],
  voids: [],
  leads: [],
  redeemers: [],
  rechecks: [],
  ...more,
});

export const DESK = { kind: 'system', id: 'desk' } as const;

/** An event that changes nothing by itself: what these tests write beside a state. */
export const quiet = (when = T0): NewEvent => ({
  kind: 'match.queued',
  at: when,
  by: DESK,
  data: { reason: 'released', to: 'queued' },
});

/** A change from `before` to a state with these differences, one quiet event longer. */
export const changeTo = (
  before: MatchState | null,
  patch: Partial<Match>,
  more: Partial<MatchState> = {},
  change: Partial<Change> = {},
): Change => {
  const base = before ?? sampleState('m');
  const seq = (before?.match.seq ?? 0) + 1;
  const after = { ...base, ...more, match: { ...base.match, ...patch, seq, version: seq } };
  return { before, after, events: [quiet()], guards: [], feed: [], ...change };
};

/** How a sample gets into the database: as the first write of a new match. */
export const ingest = (state: MatchState): Change => ({
  before: null,
  after: { ...state, match: { ...state.match, seq: 1 } },
  events: [quiet(state.match.receivedAt)],
  guards: [],
  feed: [],
});

export const sampleLease = (id: string, person: string, patch: Partial<Lease> = {}): Lease => ({
  id,
  round: 1,
  person,
  tokenHash: `token-${id}`,
  startedAt: at(1),
  endsAt: at(31),
  endedAt: null,
  endReason: null,
  ...patch,
});

export const sampleVote = (person: string, patch: Partial<Vote> = {}): Vote => ({
  round: 1,
  person,
  kind: 'vote',
  verdict: 'approve',
  candidate: 'a',
  reasons: 'because',
  limits: 'none',
  reliedUpon: [],
  originsConfirmed: [],
  answers: {},
  castAt: at(2),
  countedAt: at(3),
  ...patch,
});

export const samplePolicy = (lane: string, version: number, waitDays = 7): Policy => ({
  lane,
  version,
  name: lane,
  qualification: 'q',
  role: 'reviewer',
  purposes: [],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: [], minimum: 2, sources: 2 },
  gate: { minEyeDistance: null, minFaceWidth: null, maxYaw: null, maxPitch: null, minQuality: {} },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays,
  retentionDays: 30,
});
