import { reviewOf } from '@/lib/domain/find';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Ballot } from '@/lib/domain/vote';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { ballotDigest } from '@/lib/verbs/review/ballot-digest';

/** The digest that a fresh authentication for this ballot is to be bound to. */
export const prepareStepUp = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  ballot: Ballot,
): Promise<Result<string>> => {
  const state = await context.stores.matches.load(matchId);
  if (!state || !reviewOf(state, actor.person.id)) return refuse('not_found');
  return ok(ballotDigest(matchId, state.match.round, actor.person.id, ballot));
};
