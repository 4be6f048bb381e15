import { approvalGaps } from '@/lib/domain/approval';
import type { Decided, Env, Who } from '@/lib/domain/env';
import { pendingOf, voteOf } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { barred } from '@/lib/domain/rules/eligible';
import { type Held, type Holder, holding } from '@/lib/domain/rules/holding';
import { MINUTE, plus, SECOND } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';

/** How long a person can take a vote back (user-asks.md C: undo of a mis-click). */
export const PENDING_MS = 10 * SECOND;

export interface CastVote {
  readonly ballot: Ballot;
  /** Version of the match on the screen that the person decided on. */
  readonly version: number;
  /** The fresh authentication, and the digest of exactly this ballot that it must be bound to. */
  readonly grant: string;
  readonly digest: string;
}

/** Makes a confirmed vote a durable pending row: uncounted, invisible to others, to be taken back for ten seconds. */
export const castVote = (
  state: MatchState,
  who: Who,
  holder: Holder,
  env: Env,
  command: CastVote,
): Decided => {
  if (env.around.stopped) return refuse('stopped');
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  if (voteOf(state, holder.person) || pendingOf(state, holder.person)) return refuse('already_voted');
  if (state.match.version !== command.version) {
    return refuse('stale_version', undefined, { version: state.match.version });
  }
  const { kind } = held.value.review;
  const { ballot } = command;
  const stage = stageRefusal(held.value, ballot);
  if (stage) return stage;
  const refusal = barred(state, who, env, kind);
  if (refusal) return { ok: false, refusal };
  if (!ballot.reasons.trim())
    return refuse('vote_incomplete', 'Give your reasons.', { missing: ['reasons'] });
  if (ballot.verdict === 'approve') {
    const gaps = approvalGaps(state, holder.person, kind, ballot, env);
    const first = gaps[0];
    if (first) return refuse(first.code, first.detail, { missing: gaps });
  } else if (ballot.candidate !== null) {
    return refuse('vote_incomplete', 'Only an approval names a candidate.', { missing: ['candidate'] });
  }
  const emit = by(person(holder.person), env.now);
  const countsAt = plus(env.now, PENDING_MS);
  return happens(
    [
      emit('vote.pended', {
        pending: {
          ...ballot,
          round: state.match.round,
          person: holder.person,
          kind,
          castAt: env.now,
          countsAt,
        },
      }),
      emit('lease.renewed', {
        lease: held.value.lease.id,
        endsAt: plus(env.now, env.policy.leaseMinutes * MINUTE),
      }),
    ],
    [
      { kind: 'step_up', id: command.grant, person: holder.person, digest: command.digest, now: env.now },
      { kind: 'not_stopped', lane: state.match.lane },
    ],
  );
};

/** A decision belongs to the last stage; an unsuitable probe alone ends a review at the first, as insufficient. */
const stageRefusal = (held: Held, ballot: Ballot) => {
  const { review } = held;
  if (review.stage === 'decision') return null;
  const unsuitable = review.stage === 'analysis' && review.analysis?.suitability === 'unsuitable';
  if (unsuitable && ballot.verdict === 'insufficient') return null;
  return unsuitable
    ? refuse('wrong_stage', 'With an unsuitable probe the decision is “insufficient”.')
    : refuse('wrong_stage', `You are at the stage “${review.stage}”; this belongs to “decision”.`, {
        stage: review.stage,
      });
};

/** Takes a pending vote back while it does not count yet; the review goes on where it was. */
export const takeBack = (state: MatchState, holder: Holder, env: Env): Decided => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  const pending = pendingOf(state, holder.person);
  if (!pending || env.now >= pending.countsAt) return refuse('no_pending_vote');
  return happens([by(person(holder.person), env.now)('vote.taken_back', { person: holder.person })]);
};
