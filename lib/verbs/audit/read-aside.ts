import type { KeptAside } from '@/lib/domain/aside';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { recordAccess } from '@/lib/verbs/audit/record-access';

/** A text kept beside a match, for those who have opened its file: the record of each reading comes first. */
export const readAside = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  key: string,
): Promise<Result<KeptAside>> => {
  if (!may(actor.person.roles, 'match_file.read')) return refuse('not_found');
  const state = await context.stores.matches.load(matchId);
  const opened = state?.touches.some((t) => t.person === actor.person.id && t.reason === 'read_file');
  const aside = opened ? await context.stores.matches.aside(matchId, key) : null;
  if (!aside) return refuse('not_found');
  if (state?.match.purgedAt) return refuse('images_purged');
  await recordAccess(context, actor, matchId, 'aside.read', { aside: key });
  return ok(aside);
};
