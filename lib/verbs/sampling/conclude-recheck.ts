import { may } from '@/lib/domain/permission';
import type { Finding } from '@/lib/domain/recheck';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { concludeRecheck as rule } from '@/lib/domain/rules/recheck';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { tellDifference } from '@/lib/verbs/sampling/tell-difference';

export interface Conclusion {
  readonly match: string;
  readonly recheck: string;
  readonly finding: Finding;
  readonly words: string;
}

/** A supervisor says what a difference means. @returns forbidden, not_found, recheck_state, touched, vote_incomplete */
export const concludeRecheck = async (
  context: Context,
  actor: PersonActor,
  { match, ...conclusion }: Conclusion,
): Promise<Result<{ readonly version: number }>> => {
  if (!may(actor.person.roles, 'samples.manage'))
    return refuse('forbidden', 'Supervisors conclude on differences.');
  const done = await changeMatch(context, match, null, (state, env) =>
    rule(state, actor.person.id, env, conclusion),
  );
  if (!done.ok) return done;
  const { before, state } = done.value;
  await tellDifference(context, before, state);
  return ok({ version: state.match.version });
};
