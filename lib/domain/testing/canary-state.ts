import type { Candidate } from '@/lib/domain/candidate';
import type { Evidence } from '@/lib/domain/evidence';
import type { MatchState } from '@/lib/domain/match';
import type { Review, Stage } from '@/lib/domain/review';
import { aCandidate, aMatch, anImage, anItem, at } from '@/lib/domain/testing/build';
import { canary, NUMBERS } from '@/lib/domain/testing/canaries';
import { ballot, disposition, review, vote } from '@/lib/domain/testing/canary-reviews';

const c = canary;
const box = (x: number) => ({ x, y: 1, w: 2, h: 3 });

const candidate = (key: string): Candidate =>
  aCandidate(key, {
    externalId: c('candidate.externalId'),
    label: c('candidate.label'),
    rank: NUMBERS.rank,
    score: {
      name: c('score.name'),
      value: NUMBERS.score,
      min: NUMBERS.min,
      max: NUMBERS.max,
      direction: 'lower_is_alike',
    },
    image: anImage(c('candidate.sha256'), {
      capturedAt: c('candidate.capturedAt'),
      faceBox: box(NUMBERS.candidateBox),
      quality: { [c('candidate.quality')]: NUMBERS.candidateQuality },
    }),
  });

const item = (name: 'opened' | 'closed', patch: Partial<Evidence> = {}): Evidence =>
  anItem(c(`${name}.key`), {
    kind: c(`${name}.kind`),
    summary: c(`${name}.summary`),
    source: c(`${name}.source`),
    obtainedAt: c(`${name}.obtainedAt`),
    obtainedBy: c(`${name}.obtainedBy`),
    paidBy: c(`${name}.paidBy`),
    derivedFrom: [c(`${name}.derivedFrom`)],
    fileSha256: c(`${name}.fileSha256`),
    addedAt: c(`${name}.addedAt`),
    addedBy: c(`${name}.addedBy`),
    ...patch,
  });

/** Person `me` at a stage of round 2; others sealed and voted in this round and in the one before. */
export const canaryState = (stage: Stage, kind: Review['kind']): MatchState => {
  const sealed = stage === 'evidence' || stage === 'decision';
  const shown = { round: 2, person: 'me', stage, at: at(9), seq: 9 };
  return {
    match: aMatch({
      ...{
        id: c('match.id'),
        integrator: c('match.integrator'),
        externalId: c('match.externalId'),
        digest: c('match.digest'),
      },
      ...{
        lane: c('match.lane'),
        priority: NUMBERS.priority,
        status: 'in_review',
        round: 2,
        consentRef: c('match.consentRef'),
      },
      ...{
        receivedAt: c('match.receivedAt'),
        queuedAt: c('match.queuedAt'),
        decidedAt: c('match.decidedAt'),
        mode: 'practice',
      },
      ...{
        reservedFor: c('match.reservedFor'),
        reservedUntil: c('match.reservedUntil'),
        repeats: [c('match.repeats')],
        cautions: [{ id: c('caution.id'), says: c('caution.says'), source: c('caution.source') }],
      },
      provider: {
        ...{ name: c('provider.name'), operation: c('provider.operation'), apiPath: c('provider.apiPath') },
        ...{
          requestId: c('provider.requestId'),
          sessionId: c('provider.sessionId'),
          modelVersion: c('provider.model'),
        },
        ...{ threshold: NUMBERS.threshold, thresholdSource: 'vendor_default' },
      },
      search: {
        ...{
          mode: '1:N',
          startedAt: c('search.startedAt'),
          endedAt: c('search.endedAt'),
          candidatesReturned: NUMBERS.returned,
        },
        database: {
          name: c('database.name'),
          version: c('database.version'),
          size: NUMBERS.size,
          inclusionCriteria: c('database.criteria'),
        },
      },
      purpose: {
        ...{ code: c('purpose.code'), offence: c('purpose.offence'), legalBasis: c('purpose.legalBasis') },
        ...{ caseRef: c('purpose.caseRef'), authorisation: c('purpose.authorisation') },
      },
      probe: {
        ...anImage(c('probe.sha256'), {
          capturedAt: c('probe.capturedAt'),
          faceBox: box(NUMBERS.box),
          quality: { [c('probe.quality')]: NUMBERS.quality },
        }),
        asSearchedSha256: c('probe.asSearched'),
        processing: [{ step: c('probe.step'), synthetic: true, note: c('probe.stepNote') }],
      },
    }),
    candidates: [candidate('key-a'), candidate('key-b')],
    evidence: [
      item('opened'),
      item('closed', { withdrawnAt: null }),
      item('opened', {
        key: c('gone.key'),
        kind: c('gone.kind'),
        withdrawnAt: at(3),
        withdrawnReason: c('gone.reason'),
      }),
    ],
    touches: [{ person: c('toucher'), reason: 'conflict', round: 2, at: at(1) }],
    leases: [
      {
        ...{
          id: c('old.lease'),
          round: 2,
          person: c('other.person'),
          tokenHash: c('old.token'),
          startedAt: at(1),
          endsAt: c('old.endsAt'),
        },
        endedAt: at(2),
        endReason: 'voted',
      },
      {
        ...{
          id: c('my.lease'),
          round: 2,
          person: 'me',
          tokenHash: c('my.token'),
          startedAt: c('my.lease.startedAt'),
          endsAt: c('my.endsAt'),
        },
        endedAt: null,
        endReason: null,
      },
    ],
    reviews: [
      review(c('past.person'), 1, 'vote', 'decision', 'past', true),
      review(c('other.person'), 2, 'vote', 'decision', 'other', true),
      review('me', 2, kind, stage, 'my', sealed),
      review(c('half.person'), 2, 'vote', 'comparison', 'half', false),
    ],
    dispositions: [
      disposition(c('past.person'), 1, 'past', 2),
      disposition(c('other.person'), 2, 'other', -3),
      disposition('me', 2, 'my', sealed ? 2 : null),
      disposition(c('half.person'), 2, 'half', null),
    ],
    exposures: [
      { ...shown, item: `evidence:${c('opened.key')}` },
      { ...shown, item: `evidence:${c('gone.key')}` },
      { ...shown, person: c('other.person'), item: `evidence:${c('closed.key')}` },
    ],
    disproofs: ['past', 'other', 'my'].map((of) => ({
      ...{
        id: c(`${of}.disproof`),
        round: of === 'past' ? 1 : 2,
        person: of === 'my' ? 'me' : c(`${of}.person`),
        candidate: 'key-a',
      },
      ...{
        attempt: c(`${of}.attempt`),
        result: 'does_not_disprove',
        note: c(`${of}.disproofNote`),
        at: at(3),
      },
    })),
    pendingVotes: [
      {
        ...ballot('half'),
        round: 2,
        person: c('half.person'),
        kind: 'vote',
        castAt: at(4),
        countsAt: c('half.countsAt'),
      },
      ...(stage === 'decision'
        ? [{ ...ballot('my'), round: 2, person: 'me', kind, castAt: at(4), countsAt: c('my.countsAt') }]
        : []),
    ],
    votes: [vote(c('past.person'), 1, 'past'), vote(c('other.person'), 2, 'other')],
    voids: [{ round: 1, person: c('past.person'), reason: c('void.reason'), at: at(5) }],
    leads: [
      {
        ...{
          id: c('lead.id'),
          round: 1,
          candidate: 'key-a',
          purpose: c('purpose.code'),
          state: 'recalled',
          stateReason: c('lead.reason'),
        },
        ...{
          issuedAt: at(5),
          expiresAt: at(6),
          voters: [c('past.person')],
          lowConsequence: false,
          reveal: 'staged',
        },
        dissent: [
          { person: c('other.person'), kind: 'vote_reject', opinion: -3, reasons: c('lead.dissent') },
        ],
        earlierRejections: [c('lead.rejections')],
      },
    ],
    redeemers: [
      {
        ...{ lead: c('redeemer.lead'), integrator: c('redeemer.integrator'), firstAt: c('redeemer.firstAt') },
        ...{ told: 'recalled', toldAt: c('redeemer.toldAt'), acknowledgedAt: null },
        ...{ chased: 1, chaseAt: c('redeemer.chaseAt') },
      },
    ],
    rechecks: [
      {
        ...{
          recheck: c('recheck.id'),
          round: 1,
          lane: c('match.lane'),
          outcome: 'approved',
          candidate: 'key-a',
        },
        ...{ plan: c('recheck.plan'), version: 1, why: ['share'], ticket: c('recheck.ticket') },
        ...{ drawnAt: c('recheck.drawnAt'), answeredAt: c('recheck.answeredAt'), result: 'differs' },
        ...{ verdict: 'reject', otherCandidate: null, opinion: -3, excluded: false, against: true },
        ...{ concludedAt: c('recheck.concludedAt'), concludedBy: c('recheck.concludedBy') },
        ...{ finding: 'decision_wrong', words: c('recheck.words') },
      },
    ],
  };
};
