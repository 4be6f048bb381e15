import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { After, MatchFilter, MatchRow } from '@/lib/ports/match-lists';

/** One page of all matches, newest first; `next` is the position for the page after it. */
export const listMatches = async (
  context: Context,
  actor: PersonActor,
  input: { readonly filter: MatchFilter; readonly after: After | null; readonly limit: number },
): Promise<Result<{ items: readonly MatchRow[]; next: After | null }>> => {
  if (!may(actor.person.roles, 'matches.list'))
    return refuse('forbidden', 'Supervisors and auditors list matches.');
  const rows = await context.stores.lists.matches(input.filter, input.after, input.limit + 1);
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  return ok({
    items,
    next: rows.length > input.limit && last ? { receivedAt: last.receivedAt, id: last.id } : null,
  });
};
