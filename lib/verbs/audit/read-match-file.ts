import { matchFile } from '@/lib/domain/match-file';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { readFile } from '@/lib/domain/rules/show';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { namesOf } from '@/lib/verbs/audit/names';
import { recordAccess } from '@/lib/verbs/audit/record-access';
import { changeMatch } from '@/lib/verbs/change-match';

/** Everything that happened to one match. Each reading is recorded, and touches the match, before the body leaves. */
export const readMatchFile = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
): Promise<Result<MatchFileView>> => {
  if (!may(actor.person.roles, 'match_file.read'))
    return refuse('forbidden', 'Supervisors and auditors read match files.');
  const read = await changeMatch(context, matchId, null, (state, env) =>
    readFile(state, actor.person.id, env),
  );
  if (!read.ok) return read;
  await recordAccess(context, actor, matchId, 'file.read');
  const [events, names] = await Promise.all([context.stores.matches.events(matchId), namesOf(context)]);
  return ok(matchFile(read.value.state, events, read.value.env, names));
};
