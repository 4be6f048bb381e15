import { aliasedTable, and, eq, exists, ne, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';

/** Whether this person has touched another match that shares a key with this one. */
export const touchedElsewhere = (
  { engine, tables }: Base,
  matchId: string | SQLiteColumn,
  person: string,
): SQL => {
  const mine = aliasedTable(tables.matchKeys, 'mine');
  const other = aliasedTable(tables.matchKeys, 'other');
  const touched = aliasedTable(tables.touches, 'touched');
  return exists(
    engine.read
      .select({ one: sql`1` })
      .from(mine)
      // CROSS JOIN keeps SQLite to this order: from few keys to few matches. By person it would read all
      // that somebody ever touched, for every match.
      .crossJoin(other)
      .crossJoin(touched)
      .where(
        and(
          eq(mine.matchId, matchId),
          eq(other.key, mine.key),
          ne(other.matchId, mine.matchId),
          eq(touched.matchId, other.matchId),
          eq(touched.person, person),
        ),
      ),
  );
};
