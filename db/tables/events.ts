import type { Kit } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';
import type { Actor, EventKind } from '@/lib/domain/event';

/** The hash chain of each match. Append-only (db/tables/append-only.ts). */
export const eventTables = (kit: Kit, { matches }: MatchTables) => ({
  matchEvents: kit.table(
    'match_events',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      seq: kit.integer('seq').notNull(),
      prev: kit.text('prev').notNull(),
      hash: kit.text('hash').notNull(),
      kind: kit.text('kind').$type<EventKind>().notNull(),
      at: kit.text('at').notNull(),
      by: kit.json<Actor>('actor').notNull(),
      data: kit.json<object>('data').notNull(),
      /** 16 random bytes, hex, part of what is hashed; null in events from before there were salts. */
      salt: kit.text('salt'),
    },
    (t) => [kit.primaryKey({ columns: [t.matchId, t.seq] })],
  ),
});
