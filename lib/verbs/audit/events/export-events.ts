import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { AfterEvent, EventFilter } from '@/lib/ports/event-store';
import { type EventAsk, filterOf } from '@/lib/verbs/audit/events/event-filter';
import { type EventRow, presentEvents } from '@/lib/verbs/audit/events/present-events';
import { namesOf } from '@/lib/verbs/audit/names';

/** A row of an export; `data` only where content was asked for and may be had. */
export interface ExportedEvent extends EventRow {
  readonly name: string;
  readonly data: unknown;
}

export interface EventExport {
  /** As the event of this export names it. */
  readonly id: string;
  readonly at: string;
  /** The log when it began: what came later is not in it. */
  readonly log: { readonly size: number; readonly root: string };
  readonly rows: AsyncIterable<ExportedEvent>;
}

export interface ExportAsk {
  readonly ask: EventAsk;
  readonly format: 'ndjson' | 'csv';
  /** What was found and said as well, of the matches whose file this person has opened. */
  readonly content: boolean;
}

const AT_ONCE = 500;

async function* rowsOf(
  context: Context,
  person: string,
  filter: EventFilter,
  content: boolean,
): AsyncGenerator<ExportedEvent> {
  const names = await namesOf(context);
  // Nobody's file counts as opened where no content was asked for.
  const reader = content ? person : '';
  let after: AfterEvent | null = null;
  for (;;) {
    const leaves = await context.stores.events.search(filter, after, AT_ONCE);
    for (const { row, data } of await presentEvents(context, reader, leaves, names)) {
      const name = names[row.who.replace(/^person:/, '')] ?? row.who;
      yield { ...row, name, data: content ? data : null };
    }
    const last = leaves.at(-1);
    if (!last || leaves.length < AT_ONCE) return;
    after = { at: last.at, idx: last.idx };
  }
}

async function* none(): AsyncGenerator<ExportedEvent> {}

/**
 * Everything that a search finds, newest first, read page by page while it is sent. That it is exported is written
 * before the first byte leaves; if it cannot be written, nothing does.
 */
export const exportEvents = async (
  context: Context,
  actor: PersonActor,
  { ask, format, content }: ExportAsk,
): Promise<Result<EventExport>> => {
  if (!may(actor.person.roles, 'events.export'))
    return refuse('forbidden', 'Supervisors and auditors export events.');
  const [log, filter] = await Promise.all([context.stores.log.head(), filterOf(context, ask)]);
  const id = context.ids.id('exp');
  const at = context.clock.now();
  const data = { export: id, format, content, filter: ask, size: log.size, root: log.root };
  await context.stores.desk.record({ stream: 'exports', kind: 'events.exported', at, by: actor.by, data });
  const rows = filter ? rowsOf(context, actor.person.id, { ...filter, below: log.size }, content) : none();
  return ok({ id, at, log, rows });
};
