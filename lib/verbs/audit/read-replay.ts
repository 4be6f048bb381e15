import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { replay } from '@/lib/domain/replay/replay';
import type { ReplayView } from '@/lib/domain/replay/replay-view';
import { readFile } from '@/lib/domain/rules/show';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { namesOf } from '@/lib/verbs/audit/names';
import { recordAccess } from '@/lib/verbs/audit/record-access';
import { changeMatch } from '@/lib/verbs/change-match';

/**
 * What one person saw and did in one round, in order. It is read from the match file, and touches the match as that does.
 * @returns forbidden, not_found (no such match, or no review of this person in this round)
 */
export const readReplay = async (
  context: Context,
  actor: PersonActor,
  asked: { readonly matchId: string; readonly round: number; readonly person: string },
): Promise<Result<ReplayView>> => {
  if (!may(actor.person.roles, 'match_file.read'))
    return refuse('forbidden', 'Supervisors and auditors replay reviews.');
  const { matchId, round, person } = asked;
  const read = await changeMatch(context, matchId, null, (state, env) =>
    readFile(state, actor.person.id, env),
  );
  if (!read.ok) return read;
  await recordAccess(context, actor, matchId, 'file.read', { replay: { round, person } });
  const [events, names] = await Promise.all([context.stores.matches.events(matchId), namesOf(context)]);
  const view = replay(read.value.state, events, { round, person }, names);
  return view ? ok(view) : refuse('not_found');
};
