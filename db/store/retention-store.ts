import { and, asc, eq, exists, gt, inArray, isNull, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import { plainWrite } from '@/db/store/desk-plain-write';
import { keptByAMatch } from '@/db/store/match-purged';
import { overdue } from '@/db/store/retention-overdue';
import type { PurgeClock } from '@/lib/domain/purge-pause';
import type { ImageStanding, RetentionStore } from '@/lib/ports/retention-store';

const HELD_BACK = 'images_held_back';
const LOOKED_AT = 'purge_looked_at';

const uploaded = ({ engine, tables: { storedImages: s } }: Base, sha256: SQLiteColumn): SQL =>
  exists(engine.read.select({ one: sql`1` }).from(s).where(eq(s.sha256, sha256)));

const heldBack = ({ engine, tables: { deskFacts: f } }: Base, now: string): SQL =>
  exists(
    engine.read
      .select({ one: sql`1` })
      .from(f)
      .where(and(eq(f.key, HELD_BACK), gt(f.value, now))),
  );

const standing =
  ({ engine: { read }, tables }: Base): RetentionStore['standing'] =>
  async (sha256s) => {
    const each = [...new Set(sha256s)];
    if (each.length === 0) return new Map();
    const { matchImages: k, storedImages: s, leavingImages: l } = tables;
    const [kept, waiting, leaving] = await Promise.all([
      read.selectDistinct({ sha256: k.sha256 }).from(k).where(inArray(k.sha256, each)),
      read.selectDistinct({ sha256: s.sha256 }).from(s).where(inArray(s.sha256, each)),
      read.select().from(l).where(inArray(l.sha256, each)),
    ]);
    const wanted = new Set([...kept, ...waiting].map(({ sha256 }) => sha256));
    const since = new Map(leaving.map((row) => [row.sha256, row.since]));
    return new Map(
      each.map((sha256): [string, ImageStanding] => [
        sha256,
        { wanted: wanted.has(sha256), leavingSince: since.get(sha256) ?? null },
      ]),
    );
  };

const forgetUploads =
  (base: Base): RetentionStore['forgetUploads'] =>
  async ({ before, after, limit, now }) => {
    const { storedImages: s, leavingImages: l } = base.tables;
    const { read } = base.engine;
    const page = await read
      .select({ integrator: s.integrator, sha256: s.sha256, at: s.receivedAt })
      .from(s)
      .where(
        after === null
          ? undefined
          : or(
              gt(s.integrator, after.integrator),
              and(eq(s.integrator, after.integrator), gt(s.sha256, after.sha256)),
            ),
      )
      .orderBy(asc(s.integrator), asc(s.sha256))
      .limit(limit);
    const end = page.at(-1);
    const last = page.length < limit || !end ? null : { integrator: end.integrator, sha256: end.sha256 };
    let forgotten = 0;
    for (const { integrator, sha256, at } of page) {
      if (at >= before) continue;
      const free = and(
        ...[eq(s.integrator, integrator), eq(s.sha256, sha256), lte(s.receivedAt, before)],
        not(keptByAMatch(base, s.sha256)),
      );
      const guard = read.delete(s).where(free).returning({ sha256: s.sha256 }).toSQL();
      const leave = read.insert(l).values({ sha256, since: now }).onConflictDoNothing().toSQL();
      const done = await base.engine.write([guard], [leave]);
      if (done.ok) forgotten += 1;
    }
    return { last, forgotten };
  };

/** Which images are wanted, and the list of those that leave. */
export const retentionStore = (base: Base): RetentionStore => {
  const { engine, tables } = base;
  const { leavingImages: l, deskFacts: f } = tables;
  const { read } = engine;
  const notTaken = (stale: string) => or(isNull(l.claimedAt), lte(l.claimedAt, stale));
  const wanted = or(keptByAMatch(base, l.sha256), uploaded(base, l.sha256)) as SQL;
  return {
    overdue: overdue(base),
    standing: standing(base),
    isClaimed: async (sha256) => {
      const rows = await read.select({ at: l.claimedAt }).from(l).where(eq(l.sha256, sha256));
      return rows.some(({ at }) => at !== null);
    },
    leave: async (sha256s, since) => {
      if (sha256s.length === 0) return;
      const rows = sha256s.map((sha256) => ({ sha256, since }));
      await plainWrite(base, read.insert(l).values(rows).onConflictDoNothing().toSQL());
    },
    leaving: async ({ by, stale, limit }) => {
      const rows = await read
        .select({ sha256: l.sha256 })
        .from(l)
        .where(and(lte(l.since, by), notTaken(stale)))
        .orderBy(asc(l.since), asc(l.sha256))
        .limit(limit);
      return rows.map(({ sha256 }) => sha256);
    },
    claim: async (sha256, { now, by, stale }) => {
      const guard = read
        .update(l)
        .set({ claimedAt: now })
        .where(
          and(eq(l.sha256, sha256), lte(l.since, by), notTaken(stale), not(wanted), not(heldBack(base, now))),
        )
        .returning({ sha256: l.sha256 });
      return (await engine.write([guard.toSQL()], [])).ok;
    },
    gone: (sha256, claimedAt) =>
      plainWrite(
        base,
        read
          .delete(l)
          .where(and(eq(l.sha256, sha256), eq(l.claimedAt, claimedAt)))
          .toSQL(),
      ),
    stay: async (sha256s) => {
      if (sha256s.length === 0) return;
      const unclaimed = and(inArray(l.sha256, [...sha256s]), isNull(l.claimedAt), wanted);
      await plainWrite(base, read.delete(l).where(unclaimed).toSQL());
    },
    forgetUploads: forgetUploads(base),
    lookedAt: async () => {
      const [row] = await read.select().from(f).where(eq(f.key, LOOKED_AT));
      return row ? (JSON.parse(row.value) as PurgeClock) : null;
    },
    look: (clock) => {
      const value = JSON.stringify(clock);
      const row = read.insert(f).values({ key: LOOKED_AT, value });
      return plainWrite(base, row.onConflictDoUpdate({ target: f.key, set: { value } }).toSQL());
    },
    holdBack: (until) =>
      plainWrite(
        base,
        read
          .insert(f)
          .values({ key: HELD_BACK, value: until })
          .onConflictDoUpdate({ target: f.key, set: { value: until } })
          .toSQL(),
      ),
    letGo: (until) =>
      plainWrite(
        base,
        read
          .delete(f)
          .where(and(eq(f.key, HELD_BACK), eq(f.value, until)))
          .toSQL(),
      ),
  };
};
