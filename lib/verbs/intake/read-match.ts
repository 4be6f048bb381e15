import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { isOwn } from '@/lib/verbs/intake/own-match';
import { type ToldMatch, tellMatch } from '@/lib/verbs/intake/tell-match';

/** One match of this integrator: pending, not released, or its lead. @returns not_found, for another's match too */
export const readMatch = async (
  desk: Desk,
  actor: IntegratorActor,
  { matchId }: { readonly matchId: string },
): Promise<Result<ToldMatch>> => {
  const state = await desk.stores.matches.load(matchId);
  return state && isOwn(actor, state) ? ok(await tellMatch(desk, state)) : refuse('not_found');
};
