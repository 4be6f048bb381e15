import { and, asc, eq, getTableColumns, gt, lte, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import type { Statement, Values } from '@/db/engine';
import { eventContent } from '@/db/store/event-content';
import { comparedTables, matchDifferences, type WaitsBy } from '@/db/store/match-differences';
import { feedColumns, storedFeedItem } from '@/db/store/record-feed';
import { leavesBetween, storedLeaf } from '@/db/store/record-leaves';
import type { MatchEvent } from '@/lib/domain/event';
import { matchChain } from '@/lib/ledger/chain-name';
import type { MatchPage, RecordStore, StoredLeaf, StoredMatch } from '@/lib/ports/record-store';

/** Above every id, in byte order. */
const LAST = '\u{10ffff}';

type WithMatch = SQLiteTable & { readonly matchId: SQLiteColumn };

/** The columns of an event, in the order in which `eventOf` takes them. */
const eventColumns = (e: Base['tables']['matchEvents']) => ({
  matchId: e.matchId,
  seq: e.seq,
  prev: e.prev,
  hash: e.hash,
  kind: e.kind,
  at: e.at,
  by: e.by,
  data: e.data,
  salt: e.salt,
});

const eventOf = ([matchId, seq, prev, hash, kind, at, by, data, salt]: Values): MatchEvent => {
  const event = {
    matchId,
    seq,
    prev,
    hash,
    kind,
    at,
    by: eventContent(by),
    data: eventContent(data),
  };
  return (salt === null ? event : { ...event, salt }) as unknown as MatchEvent;
};

/** Rows by the match that they belong to, in the order in which they came. */
const byMatch = (rows: readonly Values[], at: number): ReadonlyMap<string, readonly Values[]> => {
  const found = new Map<string, Values[]>();
  for (const row of rows) {
    const id = row[at] as string;
    const some = found.get(id);
    if (some) some.push(row);
    else found.set(id, [row]);
  }
  return found;
};

/** Many matches in few statements that all see the same instant. */
export const recordMatches = (
  base: Base,
  waits: () => Promise<WaitsBy>,
): Pick<RecordStore, 'matches' | 'match'> => {
  const { engine, tables } = base;
  const { read } = engine;
  const { tables: all } = comparedTables(tables);
  const differences = matchDifferences(tables);
  const { matches: m, matchEvents: e, feedItems: f } = tables;

  const idOf = (table: SQLiteTable): SQLiteColumn => (table === m ? m.id : (table as WithMatch).matchId);
  /** Where the match's id stands in a row of each table. */
  const places = all.map((table) => Object.values(getTableColumns(table)).indexOf(idOf(table)));
  const statements = (where: (id: SQLiteColumn) => SQL | undefined): readonly Statement[] => [
    read.select(eventColumns(e)).from(e).where(where(e.matchId)).orderBy(asc(e.matchId), asc(e.seq)).toSQL(),
    read.select(feedColumns(f)).from(f).where(where(f.matchId)).orderBy(asc(f.matchId), asc(f.seq)).toSQL(),
    ...all.map((table) =>
      read
        .select()
        .from(table)
        .where(where(idOf(table)))
        .toSQL(),
    ),
  ];

  const assembled = (
    [eventRows = [], feedRows = [], ...rows]: readonly (readonly Values[])[],
    leaves: readonly StoredLeaf[],
    waitsBy: WaitsBy,
  ): Omit<MatchPage, 'last'> => {
    const events = byMatch(eventRows, 0);
    const feed = byMatch(feedRows, 0);
    const parts = rows.map((some, i) => byMatch(some, places[i] ?? 0));
    const chains = new Map<string, StoredLeaf[]>();
    for (const leaf of leaves) {
      const own = chains.get(leaf.chain);
      if (own) own.push(leaf);
      else chains.set(leaf.chain, [leaf]);
    }
    const matches = [...(parts[0]?.keys() ?? [])].sort().map((id): StoredMatch => {
      const own = (events.get(id) ?? []).map(eventOf);
      const chain = matchChain(id);
      const found = chains.get(chain) ?? [];
      chains.delete(chain);
      return {
        id,
        events: own,
        leaves: found,
        feed: (feed.get(id) ?? []).map(storedFeedItem),
        differences: (state) =>
          differences(
            parts.map((part) => part.get(id) ?? []),
            own,
            state,
            waitsBy,
          ),
      };
    });
    return { matches, strayLeaves: [...chains.values()].flat() };
  };

  return {
    matches: async (after, limit) => {
      const from = after ?? '';
      const ids = await read
        .select({ id: m.id })
        .from(m)
        .where(gt(m.id, from))
        .orderBy(asc(m.id))
        .limit(limit);
      const last = ids.at(-1)?.id ?? null;
      const to = last ?? LAST;
      const waitsBy = await waits();
      const [inTree = [], inLine = [], ...rows] = await engine.snapshotOfValues([
        ...leavesBetween(base, matchChain(from), matchChain(to)),
        ...statements((id) => and(gt(id, from), lte(id, to))),
      ]);
      return { ...assembled(rows, [...inTree, ...inLine].map(storedLeaf), waitsBy), last };
    },
    match: async (id) => {
      const waitsBy = await waits();
      const [inTree = [], inLine = [], ...rows] = await engine.snapshotOfValues([
        ...leavesBetween(base, null, matchChain(id)),
        ...statements((column) => eq(column, id)),
      ]);
      return assembled(rows, [...inTree, ...inLine].map(storedLeaf), waitsBy).matches[0] ?? null;
    },
  };
};
