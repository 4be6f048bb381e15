import { reviewOf } from '@/lib/domain/find';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Claimed, claimMatch } from '@/lib/verbs/queue/claim-match';

/**
 * Goes on with work of one's own, or takes what a colleague handed over. Nobody picks a match from the queue by its
 * id: for everybody else it does not exist.
 */
export const claimOwn = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
): Promise<Result<Claimed>> => {
  const state = await context.stores.matches.load(matchId);
  if (!state) return refuse('not_found');
  const kept = state.match.reservedFor === actor.person.id;
  if (!kept && !reviewOf(state, actor.person.id)) return refuse('not_found');
  return claimMatch(context, actor, matchId);
};
