import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { withdrawMatch as withdraw } from '@/lib/domain/rules/close';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { isOwn } from '@/lib/verbs/intake/own-match';

/** Takes a match back; a lead that it led to is recalled in the same write. @returns not_found */
export const withdrawMatch = async (
  context: Context,
  actor: IntegratorActor,
  { matchId, reason }: { readonly matchId: string; readonly reason: string },
): Promise<Result<{ state: MatchState }>> => {
  const changed = await changeMatch(context, matchId, null, (state, env) =>
    isOwn(actor, state) ? withdraw(state, actor.by, env, reason) : refuse('not_found'),
  );
  return changed.ok ? ok({ state: changed.value.state }) : changed;
};
