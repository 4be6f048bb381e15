import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { AfterEvent } from '@/lib/ports/event-store';
import { type EventAsk, filterOf } from '@/lib/verbs/audit/events/event-filter';
import { type EventRow, presentEvents } from '@/lib/verbs/audit/events/present-events';
import { namesOf } from '@/lib/verbs/audit/names';

export interface EventPage {
  readonly items: readonly EventRow[];
  /** Names by person id and by `integrator:<id>`, of those who are in the items. */
  readonly names: Readonly<Record<string, string>>;
  readonly next: AfterEvent | null;
}

const NOTHING: EventPage = { items: [], names: {}, next: null };

/** The key under which `namesOf` knows a person or integrator of a leaf. */
const nameKey = (who: string): string => who.replace(/^person:/, '');

/**
 * One page of everything that was ever recorded, newest first. An event has its place in the log a fraction of a second
 * after it happened; it is found from then on.
 */
export const searchEvents = async (
  context: Context,
  actor: PersonActor,
  input: { readonly ask: EventAsk; readonly after: AfterEvent | null; readonly limit: number },
): Promise<Result<EventPage>> => {
  if (!may(actor.person.roles, 'events.read'))
    return refuse('forbidden', 'Supervisors and auditors search the events.');
  const filter = await filterOf(context, input.ask);
  if (!filter) return ok(NOTHING);
  const [leaves, all] = await Promise.all([
    context.stores.events.search(filter, input.after, input.limit + 1),
    namesOf(context),
  ]);
  const shown = leaves.slice(0, input.limit);
  const items = (await presentEvents(context, actor.person.id, shown, all)).map(({ row }) => row);
  const keys = new Set(items.map(({ who }) => nameKey(who)));
  const names = Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
  const last = shown.at(-1);
  const more = leaves.length > input.limit && last;
  return ok({ items, names, next: more ? { at: last.at, idx: last.idx } : null });
};
