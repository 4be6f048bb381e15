import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { writeWithEvent } from '@/db/store/desk-log';
import { consumeStepUp } from '@/db/store/match-guards';
import type { Watched } from '@/lib/domain/weekly-review';
import type { WeeklyStore } from '@/lib/ports/weekly-store';

/** Weekly reviews of the log. Counts read an index of the log's leaves, and never further than they are told. */
export const weeklyStore = (base: Base): WeeklyStore => {
  const { engine, tables } = base;
  const { logLeaves: l, weeklyReviews: w } = tables;
  const count = async (kind: Watched, from: string, to: string, most: number): Promise<number> => {
    const found = engine.read
      .select({ idx: l.idx })
      .from(l)
      .where(and(eq(l.kind, kind), gte(l.at, from), lt(l.at, to)))
      .limit(most)
      .as('found');
    const [row] = await engine.read.select({ n: sql<number>`count(*)` }).from(found);
    return Number(row?.n ?? 0);
  };
  return {
    firstEventAt: async () =>
      (await engine.read.select({ at: l.at }).from(l).orderBy(asc(l.idx)).limit(1))[0]?.at ?? null,
    counts: async (kinds, from, to, most) => {
      const counted: [Watched, number][] = [];
      for (const kind of kinds) counted.push([kind, await count(kind, from, to, most)]);
      return Object.fromEntries(counted);
    },
    signed: (limit) => engine.read.select().from(w).orderBy(desc(w.week)).limit(limit),
    sign: (review, { id, digest }, event) =>
      writeWithEvent(base, event, [
        consumeStepUp(base, { kind: 'step_up', id, person: review.person, digest, now: review.signedAt }),
        engine.read.insert(w).values(review).onConflictDoNothing().returning({ week: w.week }).toSQL(),
      ]),
  };
};
