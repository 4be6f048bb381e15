import { asc, ne, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { LaneCount } from '@/lib/ports/match-lists';

const MOST = 5_000;

/** What was folded, plus the deltas that nobody folded yet: exact at any moment, and never a COUNT(*). */
export const laneCounts = async ({ engine: { read }, tables }: Base): Promise<readonly LaneCount[]> => {
  const { counters: c, counterDeltas: d } = tables;
  const all = read
    .select({ lane: c.lane, status: c.status, n: c.n })
    .from(c)
    .unionAll(read.select({ lane: d.lane, status: d.status, n: d.n }).from(d))
    .as('all_counts');
  const n = sql<number>`sum(${all.n})`;
  return read
    .select({ lane: all.lane, status: all.status, n: n.mapWith(Number) })
    .from(all)
    .groupBy(all.lane, all.status)
    .having(ne(n, 0))
    .orderBy(asc(all.lane), asc(all.status));
};

/**
 * Folds up to `limit` deltas into the counters. The guard deletes exactly the deltas that were read, so
 * that two who fold at once cannot count one twice: the slower one answers 0.
 */
export const rollUp = async ({ engine, tables }: Base, limit: number): Promise<number> => {
  const { counters: c, counterDeltas: d } = tables;
  const { read } = engine;
  const deltas = await read.select().from(d).orderBy(asc(d.matchId), asc(d.id)).limit(Math.min(limit, MOST));
  if (deltas.length === 0) return 0;
  const sums = new Map<string, LaneCount>();
  for (const { lane, status, n } of deltas) {
    const key = JSON.stringify([lane, status]);
    sums.set(key, { lane, status, n: (sums.get(key)?.n ?? 0) + n });
  }
  const keys = deltas.map(({ matchId, id }) => sql`(${matchId}, ${id})`);
  const taken = read
    .delete(d)
    .where(sql`(${d.matchId}, ${d.id}) in (values ${sql.join(keys, sql`, `)})`)
    .returning({ id: d.id })
    .toSQL();
  const folded = [...sums.values()].map((count) =>
    read
      .insert(c)
      .values(count)
      .onConflictDoUpdate({ target: [c.lane, c.status], set: { n: sql`${c.n} + excluded.n` } })
      .toSQL(),
  );
  const result = await engine.write([{ ...taken, rows: deltas.length }], folded);
  return result.ok ? deltas.length : 0;
};
