import type { Decided, Env } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { refuse } from '@/lib/domain/refusal';
import { by, happens, person } from '@/lib/domain/rules/decided';

const noReason = () => refuse('vote_incomplete', 'Give a reason.', { missing: ['reason'] });

/** A supervisor keeps a match from being purged. Set again with another reason, the new one stands. */
export const setHold = (state: MatchState, who: string, env: Env, reason: string): Decided => {
  if (!reason.trim()) return noReason();
  if (state.match.purgedAt !== null) return refuse('images_purged');
  if (state.match.hold?.reason === reason) return happens([]);
  return happens([by(person(who), env.now)('hold.set', { hold: { person: who, at: env.now, reason } })]);
};

/** Lets the rules of retention apply again. Without a hold nothing happens. */
export const liftHold = (state: MatchState, who: string, env: Env, reason: string): Decided => {
  if (!reason.trim()) return noReason();
  if (state.match.hold === null) return happens([]);
  return happens([by(person(who), env.now)('hold.lifted', { person: who, reason })]);
};
