import type { Candidate, Score } from '@/lib/domain/candidate';
import type { Decided, Env } from '@/lib/domain/env';
import type { Actor } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { guidance } from '@/lib/domain/provider-guidance';
import { requiredKinds } from '@/lib/domain/quorum';
import { type Refusal, refuse } from '@/lib/domain/refusal';
import type { Touch } from '@/lib/domain/review';
import { by, happens } from '@/lib/domain/rules/decided';
import { laneOf } from '@/lib/domain/sandbox';

/** A pushed match before the desk has said anything about it. */
export interface Push {
  readonly match: Omit<Match, 'lane' | 'policyVersion' | 'status' | 'queuedAt' | 'repeats' | 'cautions'>;
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly Evidence[];
  /** Persons who obtained or paid for the evidence; holders of the integrator's keys are added here. */
  readonly touches: readonly Touch[];
}

/** The policy in force that takes this purpose. Should two take it, the first lane by its key. */
export const laneFor = (policies: readonly Policy[], purpose: string): Policy | null =>
  [...policies].sort((a, b) => (a.lane < b.lane ? -1 : 1)).find((p) => p.purposes.includes(purpose)) ?? null;

/** Whether a score lies on the scale that it declares itself (references.md C-21). */
export const onScale = ({ value, min, max }: Score): boolean => min < max && min <= value && value <= max;

/** The refusal that names every candidate whose score does not fit its own scale, or null. */
export const offScale = (
  candidates: readonly { externalId: string; score: Score | null }[],
): Refusal | null => {
  const wrong = candidates.filter((c) => c.score && !onScale(c.score)).map((c) => c.externalId);
  if (wrong.length === 0) return null;
  const detail = `The score of ${wrong.slice(0, 5).join(', ')}${wrong.length > 5 ? ' and others' : ''} lies outside its own scale, or the scale is empty.`;
  return refuse('score_out_of_scale', detail, { candidates: wrong }).refusal;
};

/** The match in its lane, not decided about yet: what the stores are asked for its surroundings with. */
export const inLane = (push: Push, policy: Policy): MatchState => ({
  match: {
    ...push.match,
    lane: laneOf(push.match.mode, policy.lane),
    policyVersion: policy.version,
    status: 'awaiting_evidence',
    queuedAt: null,
    repeats: [],
    cautions: [],
  },
  candidates: push.candidates,
  evidence: push.evidence,
  touches: push.touches,
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
});

/** Recorded and not refused: whoever answers for the desk decides what it means (references.md B-26, B-27). */
const cautionsOf = ({ provider, consentRef, minor }: Match, { lowConsequence }: Policy) =>
  guidance(provider.name, { lowConsequence, threshold: provider.threshold, consentRef, minor });

const once = (touches: readonly Touch[]): readonly Touch[] =>
  touches.filter((t, i) => touches.findIndex((o) => o.person === t.person && o.reason === t.reason) === i);

/**
 * Takes a match in: where it waits, and who cannot review it any more. A pair that was rejected before goes to an
 * examiner, however complete its evidence is (product.md "How votes combine").
 */
export const ingest = (state: MatchState, actor: Actor, env: Env, dropped: readonly string[]): Decided => {
  const repeats = [...new Set(env.around.rejectedIn.map((r) => r.matchId))];
  const complete = requiredKinds(state.evidence, env.policy).every((k) => k.present);
  const status = repeats.length ? 'adjudication' : complete ? 'queued' : 'awaiting_evidence';
  const { receivedAt, round } = state.match;
  const holders = env.keyHolders.map(
    (person): Touch => ({ person, reason: 'holds_key', round, at: receivedAt }),
  );
  const match: Match = {
    ...state.match,
    status,
    repeats,
    cautions: cautionsOf(state.match, env.policy),
    queuedAt: status === 'awaiting_evidence' ? null : receivedAt,
    version: 1,
    seq: 1,
  };
  const { candidates, evidence } = state;
  const touches = once([...state.touches, ...holders]);
  return happens([
    by(actor, receivedAt)('match.ingested', { match, candidates, evidence, touches, dropped }),
  ]);
};
