import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { liftHold, setHold } from '@/lib/domain/rules/hold';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';

/** Sets or lifts the legal hold of a match. @returns forbidden, not_found, images_purged, vote_incomplete */
export const holdMatch = async (
  context: Context,
  actor: PersonActor,
  input: { readonly matchId: string; readonly held: boolean; readonly reason: string },
): Promise<Result<{ held: boolean }>> => {
  if (!may(actor.person.roles, 'matches.hold')) return refuse('forbidden', 'Supervisors set legal holds.');
  const rule = input.held ? setHold : liftHold;
  const done = await changeMatch(context, input.matchId, null, (state, env) =>
    rule(state, actor.person.id, env, input.reason),
  );
  return done.ok ? ok({ held: done.value.state.match.hold !== null }) : done;
};
