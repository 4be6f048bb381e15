import type { Candidate } from '@/lib/domain/candidate';
import type { Env } from '@/lib/domain/env';
import { dispositionsOf, liveLease, pendingOf, wasShown } from '@/lib/domain/find';
import { gate } from '@/lib/domain/gate';
import type { ImageFacts } from '@/lib/domain/image';
import { ownImages, taints, worth } from '@/lib/domain/independence';
import type { MatchState } from '@/lib/domain/match';
import { othersFor } from '@/lib/domain/projection-others';
import type {
  CandidateView,
  EvidenceView,
  ImageView,
  Masked,
  ReviewView,
} from '@/lib/domain/projection-view';
import { requiredKinds } from '@/lib/domain/quorum';
import { calledBy } from '@/lib/domain/recheck';
import type { Review } from '@/lib/domain/review';
import { shuffledFor } from '@/lib/domain/shuffle';
import { openableEvidence } from '@/lib/domain/unmasking';
import { FIELD_GROUPS, VISIBILITY, visible } from '@/lib/domain/visibility';
import { waitsForLog } from '@/lib/domain/waits-for-log';

/**
 * The body of the review screen for one person at their stage. Masking is by leaving out: a group that is not
 * visible yet is null, so no screen, log or proxy ever holds it.
 */
export const project = (state: MatchState, review: Review, env: Env): ReviewView => {
  const { match } = state;
  const { policy } = env;
  const sees = (group: Parameters<typeof visible>[0]): boolean =>
    visible(group, review.stage, policy, review.kind);
  const lease = liveLease(state);
  const pending = pendingOf(state, review.person);
  return {
    matchId: match.id,
    version: match.version,
    round: match.round,
    kind: review.kind,
    mode: match.mode,
    lane: { key: match.lane, name: policy.name },
    stage: review.stage,
    leaseEndsAt: lease?.person === review.person ? lease.endsAt : null,
    masked: maskedFor(review, env),
    required: required(state, env),
    probe: {
      image: imageView(match.probe, 'probe', 'Q-1'),
      quality: match.probe.quality,
      processing: match.probe.processing,
    },
    aids: policy.aids,
    gate: gate(match.probe, review.analysis, policy),
    minor: match.minor,
    analysis: review.analysis,
    sealedAt: review.sealedAt,
    candidates: sees('candidates') ? candidatesFor(state, review, sees) : null,
    evidence: evidenceFor(state, review, sees('evidence_content')),
    context: sees('context') ? { purpose: match.purpose, externalId: calledBy(match) } : null,
    machine: sees('machine') ? { provider: match.provider, search: match.search } : null,
    disproofs: state.disproofs.filter((d) => d.person === review.person && d.round === match.round),
    others: sees('others') ? othersFor(state, review.person) : null,
    history: sees('history') ? history(state, env) : null,
    pending: pending
      ? {
          ballot: pending,
          countsAt: pending.countsAt,
          waits: waitsForLog(pending, env.now, env.around.logInDoubt),
        }
      : null,
    status: match.status,
  };
};

/** The image as it may be addressed and drawn; the capture time stays with it, for age explains differences. */
const imageView = (image: ImageFacts, ref: string, mark: string): ImageView => ({
  ref,
  mark,
  width: image.width,
  height: image.height,
  faceBox: image.faceBox,
  landmarks: image.landmarks,
  pose: image.pose,
  capturedAt: image.capturedAt,
});

/** Candidates in the order that belongs to this person and round, whatever order or rank they came in. */
export const candidateOrder = (state: MatchState, person: string): readonly Candidate[] =>
  shuffledFor(state.candidates, seedOf(state, person));

const seedOf = ({ match }: MatchState, person: string): string => `${match.id}/${match.round}/${person}`;

const candidatesFor = (
  state: MatchState,
  review: Review,
  sees: (group: 'identities' | 'scores') => boolean,
): readonly CandidateView[] => {
  const mine = dispositionsOf(state, review.person);
  return candidateOrder(state, review.person).map((c, i) => ({
    key: c.key,
    image: imageView(c.image, c.key, `S-${i + 1}`),
    disposition: mine.find((d) => d.candidate === c.key) ?? null,
    identity: sees('identities') ? { externalId: c.externalId, label: c.label } : null,
    score: sees('scores') ? { score: c.score, rank: c.rank } : null,
  }));
};

/** Items in an order of one's own: integrators list them by candidate, and candidates by rank. */
const evidenceFor = (state: MatchState, review: Review, open: boolean): readonly EvidenceView[] | null => {
  if (!open) return null;
  const openable = openableEvidence(state, review.person);
  const why = taints(state.evidence, ownImages(state));
  return shuffledFor(state.evidence, seedOf(state, review.person)).map((item) => {
    const opened = wasShown(state, review.person, `evidence:${item.key}`);
    const {
      key,
      kind,
      biasing,
      candidate,
      addedAt: _a,
      addedBy: _b,
      fileSha256: _f,
      paidBy: _p,
      ...content
    } = item;
    return {
      key,
      kind,
      biasing,
      candidate,
      opened,
      openable: openable.has(key),
      content: opened ? { ...content, ...worth(item, why) } : null,
    };
  });
};

const required = (state: MatchState, env: Env): ReviewView['required'] => {
  const asked = requiredKinds(state.evidence, env.policy).map((k) => ({ ...k, required: true }));
  const names = new Set(asked.map((k) => k.kind));
  const also = [...new Set(state.evidence.filter((i) => !i.withdrawnAt).map((i) => i.kind))]
    .filter((k) => !names.has(k))
    .sort();
  return {
    kinds: [...asked, ...also.map((kind) => ({ kind, present: true, required: false }))],
    minimum: Math.max(1, env.policy.evidence.minimum),
    sources: env.policy.evidence.sources,
    votes: env.policy.votes,
  };
};

const maskedFor = (review: Review, env: Env): readonly Masked[] =>
  FIELD_GROUPS.filter((group) => !visible(group, review.stage, env.policy, review.kind)).map((group) => {
    const rule = VISIBILITY[group];
    return { what: rule.what, until: rule.from(env.policy, review.kind), why: rule.why };
  });

const history = (state: MatchState, env: Env): ReviewView['history'] =>
  [...new Set([...state.match.repeats, ...env.around.rejectedIn.map((r) => r.matchId)])].map((matchId) => ({
    matchId,
    what: 'A pair of this match was rejected there.',
  }));
