import { and, asc, eq, gt, isNull, lte, notExists, or, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { STANDING } from '@/db/tables/leads';
import { UNHEARD } from '@/db/tables/redeemers';
import { DIFFERING, UNANSWERED } from '@/db/tables/sampling';
import type { OverdueQuery, RetentionStore } from '@/lib/ports/retention-store';

/** The conditions of lib/domain/rules/purge.ts that rows can tell. */
const free = ({
  engine: { read },
  tables: { matches: m, leads: l, redeemers: r, matchRechecks: c },
}: Base) => {
  const one = { one: sql`1` };
  return and(
    isNull(m.hold),
    notExists(
      read
        .select(one)
        .from(c)
        .where(and(eq(c.matchId, m.id), or(sql.raw(UNANSWERED), sql.raw(DIFFERING)))),
    ),
    notExists(
      read
        .select(one)
        .from(l)
        .where(and(eq(l.matchId, m.id), sql.raw(STANDING))),
    ),
    notExists(
      read
        .select(one)
        .from(r)
        .where(and(eq(r.matchId, m.id), sql.raw(UNHEARD))),
    ),
  );
};

/** Literal conditions, so that the partial index of what is kept applies. */
export const overdue =
  (base: Base): RetentionStore['overdue'] =>
  async (query: OverdueQuery) => {
    const { matches: m } = base.tables;
    const { after } = query;
    const rows = await base.engine.read
      .select({ id: m.id, closedAt: m.decidedAt })
      .from(m)
      .where(
        and(
          sql.raw('decided_at is not null and purged_at is null'),
          eq(m.lane, query.lane),
          eq(m.policyVersion, query.policyVersion),
          lte(m.decidedAt, query.closedBy),
          query.free ? free(base) : undefined,
          after === null
            ? undefined
            : or(gt(m.decidedAt, after.closedAt), and(eq(m.decidedAt, after.closedAt), gt(m.id, after.id))),
        ),
      )
      .orderBy(asc(m.decidedAt), asc(m.id))
      .limit(query.limit);
    return rows.flatMap(({ id, closedAt }) => (closedAt === null ? [] : [{ id, closedAt }]));
  };
