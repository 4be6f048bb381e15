import { may } from '@/lib/domain/permission';
import { ownerOf } from '@/lib/domain/recheck';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { After, MatchFilter, MatchRow } from '@/lib/ports/match-lists';

export interface ListedMatch extends MatchRow {
  readonly integratorName: string;
}

/**
 * One page of all matches, newest first; `next` is the position for the page after it. An integrator is asked for by
 * its id or by its name, in whatever case.
 */
export const listMatches = async (
  context: Context,
  actor: PersonActor,
  input: { readonly filter: MatchFilter; readonly after: After | null; readonly limit: number },
): Promise<Result<{ items: readonly ListedMatch[]; next: After | null }>> => {
  if (!may(actor.person.roles, 'matches.list'))
    return refuse('forbidden', 'Supervisors and auditors list matches.');
  const integrators = await context.stores.integrators.integrators();
  const nameOf = new Map(integrators.map(({ id, name }) => [id, name]));
  const wanted = input.filter.integrator;
  const asked = integrators.find(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
  const filter = asked ? { ...input.filter, integrator: asked.id } : input.filter;
  const rows = await context.stores.lists.matches(filter, input.after, input.limit + 1);
  const items = rows
    .slice(0, input.limit)
    .map((row) => ({ ...row, integratorName: nameOf.get(ownerOf(row.integrator)) ?? row.integrator }));
  const last = items.at(-1);
  return ok({
    items,
    next: rows.length > input.limit && last ? { receivedAt: last.receivedAt, id: last.id } : null,
  });
};
