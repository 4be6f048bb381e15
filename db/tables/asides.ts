import type { Kit } from '@/db/columns';
import type { MatchTables } from '@/db/tables/matches';

/** What providers sent beside a match. The match's events hold each text's digest. Append-only. */
export const asideTables = (kit: Kit, { matches }: MatchTables) => ({
  matchAsides: kit.table(
    'match_asides',
    {
      matchId: kit
        .text('match_id')
        .notNull()
        .references(() => matches.id),
      /** `push`, or the digest of a sight: the same sight again finds its row. */
      key: kit.text('key').notNull(),
      at: kit.text('at').notNull(),
      content: kit.text('content').notNull(),
      sha256: kit.text('sha256').notNull(),
      bytes: kit.integer('bytes').notNull(),
      cut: kit.bool('cut').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.matchId, t.key] })],
  ),
});
