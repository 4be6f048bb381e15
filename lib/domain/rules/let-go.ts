import type { Decided, Env, Who } from '@/lib/domain/env';
import type { Actor, NewEvent } from '@/lib/domain/event';
import { liveLease, standingVotes } from '@/lib/domain/find';
import type { Lease } from '@/lib/domain/lease';
import type { MatchState } from '@/lib/domain/match';
import { waitsIn } from '@/lib/domain/quorum';
import { refuse } from '@/lib/domain/refusal';
import { claimKind } from '@/lib/domain/rules/claim';
import { by, DESK, happens, person } from '@/lib/domain/rules/decided';
import { barred } from '@/lib/domain/rules/eligible';
import { type Holder, holding } from '@/lib/domain/rules/holding';
import { voidVotes } from '@/lib/domain/rules/void-votes';
import { between, MINUTE, plus } from '@/lib/domain/time';

/** The lease ends and the match waits again; drafts and sealed work stay. */
export const endLease = (
  state: MatchState,
  lease: Lease,
  reason: NonNullable<Lease['endReason']>,
  actor: Actor,
  env: Env,
): readonly NewEvent[] => {
  const emit = by(actor, env.now);
  const to = claimKind(state) === 'adjudication' ? 'adjudication' : waitsIn(state.evidence, env.policy);
  return [
    emit('lease.ended', { lease: lease.id, reason }),
    emit('match.queued', { to, reason: to === 'awaiting_evidence' ? 'evidence_missing' : 'released' }),
  ];
};

/** Extends the lease, in steps of at least half its length so that the log is not flooded with heartbeats. */
export const renew = (state: MatchState, holder: Holder, env: Env): Decided => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  const length = env.policy.leaseMinutes * MINUTE;
  const { lease } = held.value;
  if (between(env.now, lease.endsAt) > length / 2) return happens([]);
  return happens([
    by(person(holder.person), env.now)('lease.renewed', { lease: lease.id, endsAt: plus(env.now, length) }),
  ]);
};

export const release = (state: MatchState, holder: Holder, env: Env): Decided => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  if (state.pendingVotes.length) return refuse('wrong_stage', 'Your vote is cast; take it back first.');
  return happens(endLease(state, held.value.lease, 'released', person(holder.person), env));
};

/**
 * Hands the match to a named colleague. Once a vote stands in the round this would choose the second voter, so it
 * is refused; and who handed over never comes back as a voter of this match, or they would have chosen their pair.
 */
export const handOver = (state: MatchState, holder: Holder, env: Env, to: Who): Decided => {
  const held = holding(state, holder, env);
  if (!held.ok) return held;
  if (state.pendingVotes.length) return refuse('wrong_stage', 'Your vote is cast; take it back first.');
  if (
    held.value.review.kind === 'adjudication' ||
    standingVotes(state).length > 0 ||
    state.votes.some((v) => v.round === state.match.round)
  ) {
    return refuse(
      'hand_over_refused',
      'A hand-over never chooses who votes second or who adjudicates. Release the match instead.',
    );
  }
  if (to.person.id === holder.person) return refuse('hand_over_refused', 'You hold it already.');
  const refusal = barred(state, to, env, 'vote');
  if (refusal) return refuse('hand_over_refused', 'This colleague may not take this match.');
  const emit = by(person(holder.person), env.now);
  const until = plus(env.now, env.policy.leaseMinutes * MINUTE);
  return happens([
    ...endLease(state, held.value.lease, 'handed_over', person(holder.person), env),
    emit('match.handed_over', { from: holder.person, to: to.person.id, until }),
  ]);
};

/** "I know this person": the match goes to others without a word why, and a vote already given stops counting. */
export const declareConflict = (state: MatchState, who: string, env: Env): Decided => {
  const emit = by(person(who), env.now);
  if (!state.reviews.some((r) => r.person === who)) return refuse('not_found');
  const lease = liveLease(state);
  const mine = lease?.person === who ? lease : null;
  const pending = state.pendingVotes.some((p) => p.person === who);
  return happens([
    emit('conflict.declared', { person: who }),
    ...(pending ? [emit('vote.taken_back', { person: who })] : []),
    ...voidVotes(state, [who], 'The voter declared that they know the person.', env.now),
    ...(mine ? endLease(state, mine, 'conflict', person(who), env) : []),
  ]);
};

/** The desk ends a lease whose time is over; never while a vote waits out its ten seconds. */
export const expireLease = (state: MatchState, env: Env): Decided => {
  const lease = liveLease(state);
  if (!lease || env.now < lease.endsAt || state.pendingVotes.some((p) => p.person === lease.person))
    return happens([]);
  return happens(endLease(state, lease, 'expired', DESK, env));
};
