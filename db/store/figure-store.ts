import { and, asc, eq, gte, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { factsOf } from '@/db/store/figure-facts';
import type { Figure, Measure } from '@/lib/domain/figures/measures';
import type { FigureStore } from '@/lib/ports/figure-store';

/** The desk fact that says how many events are counted. */
const UPTO = 'figures_upto';

const upTo = async ({ engine, tables }: Base): Promise<number> => {
  const { deskFacts: f } = tables;
  const [row] = await engine.read.select().from(f).where(eq(f.key, UPTO));
  return Number(row?.value ?? 0);
};

/** One row for each place, whatever order they came in. */
const summed = (figures: readonly Figure[]): readonly Figure[] => {
  const sums = new Map<string, Figure>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.measure, figure.day, figure.lane, figure.bucket]);
    sums.set(key, { ...figure, n: (sums.get(key)?.n ?? 0) + figure.n });
  }
  return [...sums.values()].filter(({ n }) => n !== 0);
};

/** Sets how far it is counted, from exactly where this batch began: two who count at once cannot count one twice. */
const movedOn = ({ engine, tables }: Base, from: number, to: number) => {
  const { deskFacts: f } = tables;
  return engine.read
    .insert(f)
    .values({ key: UPTO, value: String(to) })
    .onConflictDoUpdate({ target: f.key, set: { value: String(to) }, setWhere: eq(f.value, String(from)) })
    .returning({ key: f.key })
    .toSQL();
};

const add = async (base: Base, from: number, to: number, figures: readonly Figure[]): Promise<boolean> => {
  const { dailyFigures: t } = base.tables;
  const { read } = base.engine;
  const sums = summed(figures);
  const days = [...new Set(sums.filter(({ measure }) => measure === 'open').map(({ day }) => day))];
  const statements = sums.map((figure) =>
    read
      .insert(t)
      .values(figure)
      .onConflictDoUpdate({
        target: [t.measure, t.day, t.lane, t.bucket],
        set: { n: sql`${t.n} + excluded.n` },
      })
      .toSQL(),
  );
  // What has no open match any more is no row: the ages of what waits are read from all days.
  const emptied = read
    .delete(t)
    .where(and(eq(t.measure, 'open'), inArray(t.day, days), eq(t.n, 0)))
    .toSQL();
  const done = await base.engine.write(
    [movedOn(base, from, to)],
    [...statements, ...(days.length ? [emptied] : [])],
  );
  return done.ok;
};

export const figureStore = (base: Base): FigureStore => {
  const { dailyFigures: t, logLeaves: l } = base.tables;
  return {
    next: async (limit) => {
      const from = await upTo(base);
      const leaves = await base.engine.read
        .select()
        .from(l)
        .where(and(gte(l.idx, from), lt(l.idx, from + limit)))
        .orderBy(asc(l.idx));
      return { from, to: from + leaves.length, events: await factsOf(base, leaves) };
    },
    add: ({ from, to }, figures) => add(base, from, to, figures),
    upTo: () => upTo(base),
    read: async (measure: Measure, fromDay) => {
      const rows = await base.engine.read
        .select()
        .from(t)
        .where(and(eq(t.measure, measure), fromDay === null ? undefined : gte(t.day, fromDay), ne(t.n, 0)))
        .orderBy(asc(t.day), asc(t.lane), asc(t.bucket));
      return rows as readonly Figure[];
    },
    total: async (measure, fromDay) => {
      const rows = await base.engine.read
        .select({ lane: t.lane, bucket: t.bucket, n: sql<number>`sum(${t.n})`.mapWith(Number) })
        .from(t)
        .where(and(eq(t.measure, measure), gte(t.day, fromDay)))
        .groupBy(t.lane, t.bucket)
        .orderBy(asc(t.lane), asc(t.bucket));
      return rows.map((row) => ({ measure, day: fromDay, ...row }));
    },
  };
};
