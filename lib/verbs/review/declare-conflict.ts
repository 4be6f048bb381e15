import { ok, type Result } from '@/lib/domain/refusal';
import { declareConflict as rule } from '@/lib/domain/rules/let-go';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { type Claimed, claimNext } from '@/lib/verbs/queue/claim-next';

/** "I know this person": the match goes to others, and its former holder silently gets the next one of the lane. */
export const declareConflict = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
): Promise<Result<{ next: Claimed | null }>> => {
  const done = await changeMatch(context, matchId, actor.person.id, (state, env) =>
    rule(state, actor.person.id, env),
  );
  if (!done.ok) return done;
  const next = await claimNext(context, actor, { lane: done.value.state.match.lane, adjudicate: false });
  return ok({ next: next.ok ? next.value : null });
};
