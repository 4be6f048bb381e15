import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { GuardStatement } from '@/db/engine';
import { deliveriesFor } from '@/db/store/feed-deliveries';
import type { FeedItem, FeedStore } from '@/lib/ports/feed-store';

export const feedStore = (base: Base): FeedStore => ({
  page: async (integrator, after, limit) => {
    const { feedItems: t } = base.tables;
    const rows = await base.engine.read
      .select()
      .from(t)
      .where(and(eq(t.integrator, integrator), gt(t.position, after)))
      .orderBy(asc(t.position))
      .limit(limit);
    return rows.map((row): FeedItem => ({ ...row, position: row.position ?? 0 }));
  },
  sequence: (limit) => sequence(base, limit),
});

/**
 * Gives the next positions to waiting items. The heads are compared and set first, so that two
 * sequencers cannot both write: the slower one does nothing and answers 0.
 */
const sequence = async (base: Base, limit: number): Promise<number> => {
  const { engine, tables } = base;
  const { feedItems: t, feedHeads: h } = tables;
  const waiting = await engine.read
    .select()
    .from(t)
    .where(isNull(t.position))
    .orderBy(asc(t.at), asc(t.matchId), asc(t.seq), asc(t.type), asc(t.integrator))
    .limit(limit);
  if (waiting.length === 0) return 0;
  const integrators = [...new Set(waiting.map((item) => item.integrator))];
  const heads = await engine.read.select().from(h).where(inArray(h.integrator, integrators));
  const before = new Map(heads.map((head) => [head.integrator, head.last]));
  const last = new Map(before);
  const placed = waiting.map((item): FeedItem => {
    const position = (last.get(item.integrator) ?? 0) + 1;
    last.set(item.integrator, position);
    return { ...item, position };
  });
  const given = placed.map(
    ({ matchId, seq, type, integrator, position }): GuardStatement =>
      engine.read
        .update(t)
        .set({ position })
        .where(
          and(
            ...[eq(t.matchId, matchId), eq(t.seq, seq), eq(t.type, type), eq(t.integrator, integrator)],
            isNull(t.position),
          ),
        )
        .returning({ seq: t.seq })
        .toSQL(),
  );
  const moved = integrators.map(
    (integrator): GuardStatement =>
      engine.read
        .insert(h)
        .values({ integrator, last: last.get(integrator) ?? 0 })
        .onConflictDoUpdate({
          target: h.integrator,
          set: { last: sql`excluded.last` },
          setWhere: eq(h.last, before.get(integrator) ?? 0),
        })
        .returning({ integrator: h.integrator })
        .toSQL(),
  );
  const result = await engine.write([...moved, ...given], await deliveriesFor(base, placed));
  return result.ok ? waiting.length : 0;
};
