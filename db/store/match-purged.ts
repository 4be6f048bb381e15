import { and, eq, exists, inArray, lte, not, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { ownerOf } from '@/lib/domain/recheck';
import type { Change } from '@/lib/ports/match-store';

/** Whether any match still keeps this image. */
export const keptByAMatch = ({ engine, tables: { matchImages: k } }: Base, sha256: string | SQLiteColumn) =>
  exists(engine.read.select({ one: sql`1` }).from(k).where(eq(k.sha256, sha256)));

/**
 * What goes with a purge, in the write that says so: texts are emptied, the match lets its images go, and the uploads
 * that it was made of are known no more, unless another match keeps them. Files go later, one by one, from the list
 * of what leaves; an upload after the push waits for another match and stays.
 */
export const purgedRows = (base: Base, { after, events }: Change): readonly Statement[] => {
  const purge = events.find(({ kind }) => kind === 'match.purged');
  if (purge?.kind !== 'match.purged') return [];
  const { read } = base.engine;
  const { matchAsides: a, humanLoops: h, drafts: d, matchImages: k, storedImages: s } = base.tables;
  const { leavingImages: l } = base.tables;
  const { id, integrator, receivedAt } = after.match;
  const { images } = purge.data;
  return [
    read.update(a).set({ content: '' }).where(eq(a.matchId, id)),
    read.update(h).set({ inputContent: '{}' }).where(eq(h.matchId, id)),
    read.delete(d).where(eq(d.matchId, id)),
    read.delete(k).where(eq(k.matchId, id)),
    read
      .delete(s)
      .where(
        and(
          eq(s.integrator, ownerOf(integrator)),
          inArray(s.sha256, [...images]),
          lte(s.receivedAt, receivedAt),
          not(keptByAMatch(base, s.sha256)),
        ),
      ),
    read
      .insert(l)
      .values(images.map((sha256) => ({ sha256, since: purge.at, claimedAt: null })))
      .onConflictDoUpdate({ target: l.sha256, set: { since: sql`excluded.since` } }),
  ].map((statement) => statement.toSQL());
};
