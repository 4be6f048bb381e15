import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { reopen } from '@/lib/domain/rules/close';
import { ruledBy } from '@/lib/domain/sandbox';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';

/** Starts the next round under the policy that is in force now. */
export const reopenMatch = async (
  context: Context,
  actor: PersonActor,
  input: { readonly matchId: string; readonly reason: string },
): Promise<Result<{ version: number }>> => {
  if (!may(actor.person.roles, 'matches.reopen')) return refuse('forbidden', 'Supervisors reopen matches.');
  const policies = await context.stores.lanes.active();
  const done = await changeMatch(context, input.matchId, null, (state, env) => {
    const policy = policies.find((p) => p.lane === ruledBy(state.match.lane)) ?? env.policy;
    return reopen(state, actor.person.id, env, input.reason, policy);
  });
  return done.ok ? ok({ version: done.value.state.match.version }) : done;
};
