import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ConstraintBroken } from '@/db/engine';
import { plainWrite } from '@/db/store/desk-plain-write';
import type { HumanLoopStore, LoopPage } from '@/lib/ports/human-loop-store';

export const humanLoopStore = (base: Base): HumanLoopStore => {
  const { engine, tables } = base;
  const { humanLoops: t, matches: m } = tables;
  const named = (integrator: string, name: string) =>
    and(eq(t.integrator, integrator), eq(t.name, name), isNull(t.deletedAt));
  const rows = () =>
    engine.read.select({ loop: t, status: m.status }).from(t).innerJoin(m, eq(m.id, t.matchId));
  const begins = ({ after, descending }: LoopPage) => {
    if (!after) return undefined;
    const position = sql`(${after.createdAt}, ${after.name})`;
    return descending
      ? sql`(${t.createdAt}, ${t.name}) < ${position}`
      : sql`(${t.createdAt}, ${t.name}) > ${position}`;
  };
  return {
    add: async (loop) => {
      const insert = engine.read.insert(t).values(loop).returning({ name: t.name }).toSQL();
      const result = await engine.write([], [insert]);
      if (!result.ok && result.reason === 'constraint' && result.kind !== 'unique')
        throw new ConstraintBroken(result.kind, result.detail);
      return result.ok;
    },
    find: async (integrator, name) => {
      const [found] = await rows().where(named(integrator, name));
      return found ?? null;
    },
    page: async (wanted) =>
      rows()
        .where(
          and(
            eq(t.integrator, wanted.integrator),
            eq(t.flowDefinitionArn, wanted.flowDefinitionArn),
            isNull(t.deletedAt),
            wanted.createdAfter === null ? undefined : gt(t.createdAt, wanted.createdAfter),
            wanted.createdBefore === null ? undefined : lt(t.createdAt, wanted.createdBefore),
            begins(wanted),
          ),
        )
        .orderBy(...(wanted.descending ? [desc(t.createdAt), desc(t.name)] : [asc(t.createdAt), asc(t.name)]))
        .limit(wanted.limit),
    delete: (integrator, name, at) =>
      plainWrite(base, engine.read.update(t).set({ deletedAt: at }).where(named(integrator, name)).toSQL()),
  };
};
