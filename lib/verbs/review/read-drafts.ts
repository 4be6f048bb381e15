import { reviewOf } from '@/lib/domain/find';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { Draft } from '@/lib/ports/draft-store';

/** A person's own drafts of the current round. */
export const readDrafts = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
): Promise<Result<readonly Draft[]>> => {
  const state = await context.stores.matches.load(matchId);
  if (!state || !reviewOf(state, actor.person.id)) return refuse('not_found');
  return ok(await context.stores.drafts.drafts(matchId, state.match.round, actor.person.id));
};
