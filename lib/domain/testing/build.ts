import type { Candidate } from '@/lib/domain/candidate';
import type { Env, Surroundings, Who } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import type { ImageFacts } from '@/lib/domain/image';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Role } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import type { Analysis } from '@/lib/domain/review';
import { DAY, MINUTE, plus } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';
import { type Aid, COMPONENTS, type Finding, type Worksheet } from '@/lib/domain/worksheet';

/** Values for tests: whole, plausible and alike; a test names only what it is about. */
export const T0 = '2026-03-01T08:00:00.000Z';
/** `n` minutes after the first instant of a test. */
export const at = (n: number): string => plus(T0, n * MINUTE);

export const aPolicy = (patch: Partial<Policy> = {}): Policy => ({
  lane: 'general',
  version: 1,
  name: 'General',
  qualification: 'face-review',
  role: 'reviewer',
  purposes: ['investigation'],
  lowConsequence: false,
  votes: 2,
  evidence: { requiredKinds: [], minimum: 2, sources: 2 },
  gate: { minEyeDistance: null, minFaceWidth: null, maxYaw: null, maxPitch: null, minQuality: {} },
  aids: { maxPoseDifference: 15 },
  reveal: 'staged',
  showScores: true,
  leaseMinutes: 30,
  leadDays: 30,
  waitDays: 14,
  retentionDays: 90,
  ...patch,
});

export const anImage = (sha256: string, patch: Partial<ImageFacts> = {}): ImageFacts => ({
  ...{ sha256, width: 400, height: 500, capturedAt: null, faceBox: null, landmarks: null, pose: null },
  quality: {},
  ...patch,
});

export const aCandidate = (key: string, patch: Partial<Candidate> = {}): Candidate => ({
  key,
  externalId: `ref-${key}`,
  label: null,
  rank: null,
  score: null,
  image: anImage(`image-${key}`),
  ...patch,
});

export const anItem = (key: string, patch: Partial<Evidence> = {}): Evidence => ({
  key,
  candidate: 'a',
  kind: 'witness',
  summary: `what ${key} says`,
  source: `source of ${key}`,
  obtainedAt: null,
  obtainedBy: null,
  paidBy: null,
  obtainedVia: 'before_match',
  derivedFrom: [],
  direction: 'supports',
  weight: 'medium',
  biasing: 'low',
  fileSha256: null,
  addedAt: T0,
  addedBy: 'integrator:city',
  withdrawnAt: null,
  withdrawnReason: null,
  ...patch,
});

export const aMatch = (patch: Partial<Match> = {}): Match => ({
  id: 'm',
  integrator: 'city',
  externalId: 'x-1',
  digest: 'digest',
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
    ...{ name: 'other', operation: 'search', apiPath: null, requestId: null, sessionId: null },
    ...{ modelVersion: '1', threshold: null, thresholdSource: 'unknown' },
  },
  search: { mode: '1:N', startedAt: null, endedAt: null, database: null, candidatesReturned: 2 },
  purpose: { code: 'investigation', offence: null, legalBasis: null, caseRef: null, authorisation: null },
  minor: 'unknown',
  consentRef: null,
  probe: { ...anImage('probe'), asSearchedSha256: null, processing: [] },
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

/** A match with two candidates and, about `a`, two independent items from two sources. */
export const aState = (patch: Partial<Match> = {}, more: Partial<MatchState> = {}): MatchState => ({
  match: aMatch(patch),
  candidates: [aCandidate('a'), aCandidate('b')],
  evidence: [anItem('e1'), anItem('e2')],
  ...{ touches: [], leases: [], reviews: [], dispositions: [], exposures: [], disproofs: [] },
  ...{ pendingVotes: [], votes: [], voids: [], leads: [], redeemers: [], rechecks: [] },
  ...more,
});

export const ingested = (state: MatchState): NewEvent => ({
  kind: 'match.ingested',
  at: state.match.receivedAt,
  by: { kind: 'integrator', id: state.match.integrator, key: 'k' },
  data: {
    match: state.match,
    candidates: state.candidates,
    evidence: state.evidence,
    touches: state.touches,
    dropped: [],
  },
});

/** A person who is qualified for `aPolicy`, for years. */
export const aWho = (
  id: string,
  roles: readonly Role[] = ['reviewer'],
  patch: Partial<Who['person']> = {},
): Who => ({
  person: { id, name: id, roles, alsoKnownAs: [], createdAt: plus(T0, -DAY), disabledAt: null, ...patch },
  qualifications: [
    {
      ...{ id: `q-${id}`, personId: id, kind: 'face-review', grantedBy: 'admin' },
      ...{ grantedAt: plus(T0, -DAY), expiresAt: plus(T0, 1000 * DAY), revokedAt: null },
    },
  ],
});

export const anEnv = (patch: Partial<Omit<Env, 'around'>> & { around?: Partial<Surroundings> } = {}): Env => {
  const { around, ...rest } = patch;
  return {
    now: T0,
    policy: aPolicy(),
    keyHolders: [],
    ...rest,
    around: {
      stopped: false,
      logInDoubt: false,
      logFault: null,
      clockHigh: T0,
      touchedElsewhere: false,
      holds: null,
      rejectedIn: [],
      ...around,
    },
  };
};

export const anAnalysis = (patch: Partial<Analysis> = {}): Analysis => ({
  ...{ suitability: 'good', faceConfirmed: true, sharpness: 'good', pose: 'good', light: 'good' },
  ...{ occlusion: 'good', notes: '' },
  ...patch,
});

/** All nineteen groups with the same finding under the same aid, save where `patch` says otherwise. */
export const aWorksheet = (
  finding: Finding = 'similar',
  patch: Worksheet = {},
  under: Aid | null = null,
): Worksheet => ({
  ...Object.fromEntries(
    COMPONENTS.map(({ key }) => [
      key,
      { finding, note: '', causes: finding === 'dissimilar_explainable' ? ['age'] : [], under },
    ]),
  ),
  ...patch,
});

export const aBallot = (patch: Partial<Ballot> = {}): Ballot => ({
  verdict: 'approve',
  candidate: 'a',
  reasons: 'ears and marks',
  limits: 'soft focus',
  reliedUpon: ['e1', 'e2'],
  originsConfirmed: ['e1', 'e2'],
  answers: {},
  ...patch,
});

export const noBallot = (verdict: 'reject' | 'insufficient'): Ballot =>
  aBallot({ verdict, candidate: null, reliedUpon: [], originsConfirmed: [] });
