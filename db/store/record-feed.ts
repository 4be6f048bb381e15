import { and, asc, gte, isNotNull, lte, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Values } from '@/db/engine';
import type { RecordStore, StoredFeedItem } from '@/lib/ports/record-store';

/** The columns of an item, in the order in which `storedFeedItem` takes them. */
export const feedColumns = (t: Base['tables']['feedItems']) => ({
  matchId: t.matchId,
  seq: t.seq,
  type: t.type,
  integrator: t.integrator,
  externalId: t.externalId,
  leadId: t.leadId,
  at: t.at,
  position: t.position,
});

export const storedFeedItem = (row: Values): StoredFeedItem => {
  const [matchId, seq, type, integrator, externalId, leadId, at, position] = row;
  return { matchId, seq, type, integrator, externalId, leadId, at, position } as StoredFeedItem;
};

/** Above every name, in byte order. */
const LAST = '\u{10ffff}';

/** Feeds in the order in which integrators read them. */
export const recordFeed = ({ engine, tables }: Base): Pick<RecordStore, 'feedItems'> => {
  const { feedItems: t, feedHeads: h } = tables;
  const { read } = engine;
  const place = sql`(${t.integrator}, ${t.position})`;
  return {
    feedItems: async (after, limit) => {
      const from = after ?? { integrator: '', position: 0 };
      // Where the page ends first, so that its heads are those of the feeds in it.
      const [end] = await read
        .select({ integrator: t.integrator, position: t.position })
        .from(t)
        .where(and(isNotNull(t.position), sql`${place} > (${from.integrator}, ${from.position})`))
        .orderBy(asc(t.integrator), asc(t.position))
        .limit(1)
        .offset(limit - 1);
      const to = end ?? { integrator: LAST, position: 0 };
      const [rows = [], heads = []] = await engine.snapshotOfValues([
        read
          .select(feedColumns(t))
          .from(t)
          .where(
            and(
              isNotNull(t.position),
              sql`${place} > (${from.integrator}, ${from.position})`,
              sql`${place} <= (${to.integrator}, ${to.position ?? 0})`,
            ),
          )
          .orderBy(asc(t.integrator), asc(t.position))
          .toSQL(),
        read
          .select({ integrator: h.integrator, last: h.last })
          .from(h)
          .where(and(gte(h.integrator, from.integrator), lte(h.integrator, to.integrator)))
          .toSQL(),
      ]);
      return {
        items: rows.map(storedFeedItem),
        last: end ? { integrator: end.integrator, position: end.position ?? 0 } : null,
        heads: new Map(heads.map(([integrator, last]) => [integrator, last] as [string, number])),
      };
    },
  };
};
