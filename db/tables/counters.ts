import type { Kit } from '@/db/columns';
import type { Status } from '@/lib/domain/match';

/** Numbers on screens: deltas appended in the write that moves a match, folded by the worker. No hot row. */
export const counterTables = (kit: Kit) => ({
  counters: kit.table(
    'counters',
    {
      lane: kit.text('lane').notNull(),
      status: kit.text('status').$type<Status>().notNull(),
      n: kit.integer('n').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.lane, t.status] })],
  ),
  counterDeltas: kit.table(
    'counter_deltas',
    {
      matchId: kit.text('match_id').notNull(),
      /** `<matchId>:<seq>:<in|out>`, unique alone as well. */
      id: kit.text('id').notNull(),
      lane: kit.text('lane').notNull(),
      status: kit.text('status').$type<Status>().notNull(),
      n: kit.integer('n').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.matchId, t.id] })],
  ),
});
