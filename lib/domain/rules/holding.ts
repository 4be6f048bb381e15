import type { Env } from '@/lib/domain/env';
import { liveLease, reviewOf } from '@/lib/domain/find';
import type { Lease } from '@/lib/domain/lease';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { type Review, STAGES, type Stage } from '@/lib/domain/review';

/** Who acts on a held match: the person, and the hash of the token that their tab was given. */
export interface Holder {
  readonly person: string;
  readonly tokenHash: string;
}

export interface Held {
  readonly lease: Lease;
  readonly review: Review;
}

/** The holder's live lease and review, or why they hold it no longer: who took over, and when. */
export const holding = (state: MatchState, holder: Holder, env: Env): Result<Held> => {
  const lease = liveLease(state);
  const review = reviewOf(state, holder.person);
  const mine = lease?.person === holder.person;
  if (lease && mine && lease.tokenHash === holder.tokenHash && env.now < lease.endsAt && review) {
    return ok({ lease, review });
  }
  return refuse('lease_lost', undefined, lostFacts(state, holder));
};

/** Why a hold is over, since when, and who has the match instead. */
export const lostFacts = (state: MatchState, { person, tokenHash }: Holder) => {
  const lease = liveLease(state);
  const last = state.leases.findLast((l) => l.tokenHash === tokenHash);
  const other = lease && lease.id !== last?.id;
  return {
    endedAt: last?.endedAt ?? lease?.endsAt ?? null,
    reason: last?.endReason ?? 'expired',
    takenOver: other ? (lease.person === person ? 'you, in another tab' : 'somebody else') : null,
  };
};

/**
 * As `holding`, at one of these stages. Whoever sends a step again because its answer was lost on the way is told that it
 * is done, and where they are now.
 */
export const holdingAt = (
  state: MatchState,
  holder: Holder,
  env: Env,
  stages: readonly Stage[],
): Result<Held> => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  const { stage } = held.value.review;
  if (state.pendingVotes.some((p) => p.person === holder.person && p.round === state.match.round)) {
    return refuse('wrong_stage', 'Your vote is cast; take it back first to change something.');
  }
  if (stages.includes(stage)) return held;
  const done = stages.every((own) => STAGES.indexOf(own) < STAGES.indexOf(stage));
  return refuse(
    'wrong_stage',
    done
      ? `This is done already, and was not recorded a second time; you are at the stage “${stage}” now.`
      : `You are at the stage “${stage}”; this belongs to “${stages.join('” or “')}”.`,
    { stage, done },
  );
};
