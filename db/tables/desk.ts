import type { Kit } from '@/db/columns';
import type { DeskEvent } from '@/lib/domain/desk-event';

/** Small facts of the desk, and the log of what happens beside the matches. */
export const deskTables = (kit: Kit) => ({
  /** `clock_high`: highest instant seen. `setup_hash`: the setup link, until `ends_at`. `admins`: see people-admins.ts. */
  deskFacts: kit.table('desk_facts', {
    key: kit.text('key').primaryKey(),
    value: kit.text('value').notNull(),
    endsAt: kit.text('ends_at'),
  }),
  /** Append-only (tables/append-only.ts). */
  deskEvents: kit.table(
    'desk_events',
    {
      stream: kit.text('stream').notNull(),
      seq: kit.integer('seq').notNull(),
      kind: kit.text('kind').$type<DeskEvent['kind']>().notNull(),
      at: kit.text('at').notNull(),
      by: kit.json<DeskEvent['by']>('by_actor').notNull(),
      data: kit.json<DeskEvent['data']>('data').notNull(),
      prev: kit.text('prev').notNull(),
      hash: kit.text('hash').notNull(),
      /** As in match_events. */
      salt: kit.text('salt'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.stream, t.seq] }),
      kit.index('desk_events_recent').on(t.at, t.stream, t.seq),
    ],
  ),
  /** Where each stream ends: compared and set in the write that appends to it. */
  deskHeads: kit.table('desk_heads', {
    stream: kit.text('stream').primaryKey(),
    seq: kit.integer('seq').notNull(),
    hash: kit.text('hash').notNull(),
  }),
});
