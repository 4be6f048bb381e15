import { and, asc, desc, gte, inArray, lt, max, sql, sum } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { plainWrite } from '@/db/store/desk-plain-write';
import { insertAll } from '@/db/store/rows';
import type { KeyCount } from '@/lib/domain/usage';
import type { UsageStore } from '@/lib/ports/usage-store';

/** Adds to the hour's row; the statement carries the sum itself, so that several processes may count. */
const counted = ({ engine, tables: { keyUsage: t } }: Base, count: KeyCount): Statement =>
  engine.read
    .insert(t)
    .values(count)
    .onConflictDoUpdate({
      target: [t.key, t.hour, t.family, t.statusClass],
      set: {
        n: sql`${t.n} + excluded.n`,
        lastAt: sql`case when excluded.last_at > ${t.lastAt} then excluded.last_at else ${t.lastAt} end`,
      },
    })
    .toSQL();

export const usageStore = (base: Base): UsageStore => {
  const { engine, tables } = base;
  const { keyUsage: u, keyErrors: e } = tables;
  return {
    add: async ({ counts, errors }) => {
      const statements = [
        ...counts.map((count) => counted(base, count)),
        ...insertAll(engine.read, e, [...errors]),
      ];
      if (statements.length > 0) await plainWrite(base, ...statements);
    },
    days: async (keys, since) => {
      if (keys.length === 0) return [];
      const day = sql<string>`substr(${u.hour}, 1, 10)`;
      return engine.read
        .select({ day, family: u.family, statusClass: u.statusClass, n: sum(u.n).mapWith(Number) })
        .from(u)
        .where(and(inArray(u.key, [...keys]), gte(u.hour, since)))
        .groupBy(day, u.family, u.statusClass)
        .orderBy(asc(day), asc(u.family), asc(u.statusClass));
    },
    lastUsed: async (keys) => {
      if (keys.length === 0) return new Map();
      const rows = await engine.read
        .select({ key: u.key, at: max(u.lastAt) })
        .from(u)
        .where(inArray(u.key, [...keys]))
        .groupBy(u.key);
      return new Map(rows.flatMap(({ key, at }) => (at === null ? [] : [[key, at] as const])));
    },
    errors: async (keys, limit) =>
      keys.length === 0
        ? []
        : engine.read
            .select()
            .from(e)
            .where(inArray(e.key, [...keys]))
            .orderBy(desc(e.at), desc(e.id))
            .limit(limit),
    sweep: async (hour, at) =>
      plainWrite(
        base,
        engine.read.delete(u).where(lt(u.hour, hour)).toSQL(),
        engine.read.delete(e).where(lt(e.at, at)).toSQL(),
      ),
  };
};
