import { and, asc, count, eq, gt, or, sum } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { RecordStore } from '@/lib/ports/record-store';

/** What no event tells of: uploads, and numbers that are kept so that nobody has to count. */
export const recordBeside = ({ engine, tables }: Base): Pick<RecordStore, 'uploads' | 'driftedCounts'> => {
  const { storedImages: s, counters: c, counterDeltas: d, matches: m } = tables;
  const { read } = engine;
  const summed = (t: typeof c | typeof d) =>
    read
      .select({ lane: t.lane, status: t.status, n: sum(t.n).as('n') })
      .from(t)
      .groupBy(t.lane, t.status)
      .toSQL();
  return {
    uploads: (after, limit) =>
      read
        .select({ integrator: s.integrator, sha256: s.sha256 })
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
        .limit(limit),
    driftedCounts: async () => {
      const [folded = [], deltas = [], matches = []] = await engine.snapshotOfValues([
        summed(c),
        summed(d),
        read
          .select({ lane: m.lane, status: m.status, n: count().as('n') })
          .from(m)
          .groupBy(m.lane, m.status)
          .toSQL(),
      ]);
      const found = new Map<string, { lane: string; status: string; shown: number; counted: number }>();
      const at = (lane: string, status: string) => {
        const key = JSON.stringify([lane, status]);
        const known = found.get(key) ?? { lane, status, shown: 0, counted: 0 };
        found.set(key, known);
        return known;
      };
      for (const [lane, status, n] of [...folded, ...deltas])
        at(String(lane), String(status)).shown += Number(n);
      for (const [lane, status, n] of matches) at(String(lane), String(status)).counted += Number(n);
      return [...found.values()].filter(({ shown, counted }) => shown !== counted);
    },
  };
};
