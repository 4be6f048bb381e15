import type { Decided, Env, Who } from '@/lib/domain/env';
import { liveLease } from '@/lib/domain/find';
import type { Match, MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';
import { barred } from '@/lib/domain/rules/eligible';
import { MINUTE, plus } from '@/lib/domain/time';

export interface Claim {
  readonly leaseId: string;
  readonly tokenHash: string;
  /** Whoever holds a match is refused: the next of a lane is nobody's second, and takes no other tab's hold. */
  readonly alone?: boolean;
}

/** Takes a waiting match for a while; or takes one's own over from another tab, whose token ends. */
export const claim = (state: MatchState, who: Who, env: Env, command: Claim): Decided => {
  const { match } = state;
  const me = who.person.id;
  if (env.around.stopped) return refuse('stopped');
  const lease = liveLease(state);
  const voting = state.pendingVotes.length > 0;
  const over = lease !== null && env.now >= lease.endsAt && !voting;
  const takesOver = lease !== null && !over && lease.person === me;
  if (lease && !over && !takesOver) {
    return refuse('already_claimed', undefined, { since: lease.startedAt });
  }
  if (!lease && match.status !== 'queued' && match.status !== 'adjudication') {
    return refuse(
      match.status === 'awaiting_evidence' ? 'nothing_to_claim' : 'match_closed',
      `The match is ${match.status}.`,
    );
  }
  const elsewhere = spokenFor(match, me, env, heldBeside(match, takesOver, env, command));
  if (elsewhere) return elsewhere;
  const kind = claimKind(state);
  const refusal = barred(state, who, env, kind);
  if (refusal) return { ok: false, refusal };
  const emit = by(person(me), env.now);
  return happens(
    [
      ...(lease ? [emit('lease.ended', { lease: lease.id, reason: over ? 'expired' : 'released' })] : []),
      emit('match.claimed', {
        kind,
        lease: {
          id: command.leaseId,
          round: match.round,
          person: me,
          tokenHash: command.tokenHash,
          startedAt: env.now,
          endsAt: plus(env.now, env.policy.leaseMinutes * MINUTE),
          endedAt: null,
          endReason: null,
        },
      }),
    ],
    [
      { kind: 'not_stopped', lane: match.lane },
      { kind: 'fresh_elsewhere', person: me, matchId: match.id },
      ...(command.alone ? [{ kind: 'holds_nothing', person: me, matchId: match.id } as const] : []),
    ],
  );
};

/** What this person holds already, if they asked for the next match: this very one, in another tab, or another. */
const heldBeside = (match: Match, takesOver: boolean, env: Env, command: Claim): string | null => {
  if (!command.alone) return null;
  return takesOver ? match.id : env.around.holds;
};

/** Whether a colleague is to have it, or this person, who asked for nothing beside it, holds one. */
const spokenFor = (match: Match, me: string, env: Env, holds: string | null) => {
  if (match.reservedFor && match.reservedFor !== me && match.reservedUntil && env.now < match.reservedUntil) {
    return refuse('already_claimed', 'The match is kept for a colleague.', { until: match.reservedUntil });
  }
  return holds === null ? null : refuse('already_holding', undefined, { matchId: holds });
};

/** Under a lease the status says `in_review` for both kinds; the holder's review says which it is. */
export const claimKind = (state: MatchState): 'vote' | 'adjudication' => {
  if (state.match.status === 'adjudication') return 'adjudication';
  const lease = liveLease(state);
  const review =
    lease && state.reviews.find((r) => r.person === lease.person && r.round === state.match.round);
  return review?.kind ?? 'vote';
};
