import type { Candidate } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { ImageFacts } from '@/lib/domain/image';
import type { Match, MatchState, Status } from '@/lib/domain/match';
import { DAY, MINUTE, plus } from '@/lib/domain/time';
import { sha256 } from '@/lib/ledger/chain';
import { REQUIRED_KIND } from '@/lib/practice/practice-lanes';
import { candidateKeyOf, matchIdOf } from '@/lib/verbs/intake/derived-ids';
import { randomFrom } from '../random';
import { outcomeOf } from './history-votes';

export interface History {
  readonly count: number;
  readonly now: string;
  readonly integrators: readonly string[];
  readonly reviewers: readonly string[];
}

/** All of it is younger than the thirty days that a match may wait, so that the desk does not begin to expire it. */
const DAYS = 25;
/** Matches to a case: some of them have a candidate in common. */
const TO_A_CASE = 4;
const PERSONS = 100_000;

/** Hundredths up to which a share of all matches ends, by how far it has come. */
const STATUSES: readonly (readonly [number, Status])[] = [
  [30, 'queued'],
  [33, 'awaiting_evidence'],
  [35, 'adjudication'],
  [45, 'approved'],
  [85, 'rejected'],
  [100, 'insufficient'],
];
const LANES: readonly (readonly [number, string, string])[] = [
  [60, 'missing-persons', 'missing_person'],
  [90, 'serious-offences', 'serious_offence'],
  [100, 'account-recovery', 'account_recovery'],
];

const pick = <T extends readonly [number, ...unknown[]]>(from: readonly T[], share: number): T => {
  const found = from.find(([upTo]) => share * 100 < upTo) ?? from.at(-1);
  if (!found) throw new Error('nothing to pick from');
  return found;
};

const image = (text: string): ImageFacts => ({
  ...{ sha256: sha256(text), width: 800, height: 1000, capturedAt: null, pose: null, quality: {} },
  faceBox: { x: 200, y: 200, w: 400, h: 600 },
  landmarks: { leftEye: [320, 420], rightEye: [480, 420] },
});

const evidenceFor = (candidate: Candidate, at: string, integrator: string): Evidence => ({
  ...{ key: 'item-1', candidate: candidate.key, kind: REQUIRED_KIND, summary: 'A record of the place.' },
  ...{ source: 'Registry', obtainedAt: null, obtainedBy: null, paidBy: null, obtainedVia: 'before_match' },
  ...{
    derivedFrom: [],
    direction: 'supports',
    weight: 'medium',
    biasing: 'low',
    fileSha256: null,
    addedAt: at,
  },
  ...{ addedBy: `integrator:${integrator}`, withdrawnAt: null, withdrawnReason: null },
});

const matchAt = (n: number, { count, now, integrators }: History, random: () => number): Match => {
  const integrator = integrators[n % integrators.length] ?? '';
  const externalId = `BENCH-${String(n).padStart(8, '0')}`;
  const [, lane, code] = pick(LANES, random());
  const [, status] = pick(STATUSES, random());
  const receivedAt = plus(now, Math.floor((n / count - 1) * DAYS * DAY) - MINUTE);
  const decided = status === 'approved' || status === 'rejected' || status === 'insufficient';
  const purpose = {
    code,
    offence: null,
    legalBasis: null,
    caseRef: `case ${Math.floor(n / TO_A_CASE)}`,
    authorisation: null,
  };
  return {
    ...{ id: matchIdOf(integrator, externalId), integrator, externalId, digest: sha256(externalId) },
    ...{
      mode: 'live',
      lane,
      policyVersion: 1,
      priority: Math.floor(random() * 10),
      status,
      round: 1,
      receivedAt,
    },
    queuedAt: status === 'awaiting_evidence' ? null : receivedAt,
    decidedAt: decided ? plus(receivedAt, 30 * MINUTE) : null,
    provider: {
      ...{ name: 'Bench recogniser', operation: 'search', apiPath: null, requestId: null, sessionId: null },
      ...{ modelVersion: '1', threshold: null, thresholdSource: 'unknown' },
    },
    search: { mode: '1:N', startedAt: null, endedAt: null, database: null, candidatesReturned: 1 },
    ...{
      purpose,
      minor: 'unknown',
      consentRef: null,
      repeats: [],
      cautions: [],
      reservedFor: null,
      reservedUntil: null,
    },
    probe: { ...image(`probe ${n}`), asSearchedSha256: null, processing: [] },
    ...{ hold: null, purgedAt: null, version: 1, seq: 1 },
  };
};

/**
 * The n-th match of a history of `count`: probe, one candidate, one item, and, where it has been reviewed, what two
 * of the reviewers left. The same for the same n and history, whatever was made before it.
 */
export const historicMatch = (n: number, history: History): MatchState => {
  const random = randomFrom(n + 1);
  const match = matchAt(n, history, random);
  const entry = `REF-${Math.floor(random() * PERSONS)}`;
  const candidate: Candidate = {
    ...{ key: candidateKeyOf(match.id, entry), externalId: entry, label: null, rank: 1 },
    score: { name: 'similarity', value: 90, min: 0, max: 100, direction: 'higher_is_alike' },
    image: image(entry),
  };
  const { reviewers } = history;
  const first = Math.floor(random() * reviewers.length);
  const voters = [reviewers[first] ?? '', reviewers[(first + 1) % reviewers.length] ?? ''] as const;
  return {
    match,
    candidates: [candidate],
    evidence:
      match.status === 'awaiting_evidence'
        ? []
        : [evidenceFor(candidate, match.receivedAt, match.integrator)],
    ...{
      leases: [],
      dispositions: [],
      exposures: [],
      disproofs: [],
      pendingVotes: [],
      voids: [],
      redeemers: [],
      rechecks: [],
    },
    ...outcomeOf(match, candidate, voters),
  };
};
