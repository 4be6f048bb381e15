import { aliasedTable, and, asc, desc, eq, exists, gt, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { ANSWERED_APPROVALS, DIFFERING, UNANSWERED } from '@/db/tables/sampling';
import type { AnsweredRow, SamplingStore } from '@/lib/ports/sampling-store';

type Results = Pick<SamplingStore, 'answerable' | 'differing' | 'results' | 'open' | 'recent' | 'falseLeads'>;

const n = (condition: string): SQL<number> =>
  sql<number>`sum(case when ${sql.raw(condition)} then 1 else 0 end)`.mapWith(Number);

const CLOSED = `('approved', 'rejected', 'insufficient', 'withdrawn', 'expired')`;

/** Rows of a page with what their matches and leads say, in the order that is given. */
const rowsOf = async (
  { engine, tables: { matchRechecks: r, matches: m, leads: d } }: Base,
  where: SQL,
  order: readonly SQL[],
  limit: number,
): Promise<readonly AnsweredRow[]> => {
  const rows = await engine.read
    .select({ row: r, externalId: m.externalId })
    .from(r)
    .innerJoin(m, eq(m.id, r.matchId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
  const ids = rows.map(({ row }) => row.matchId);
  const leads = ids.length
    ? await engine.read
        .select({ matchId: d.matchId, round: d.round, state: d.state })
        .from(d)
        .where(inArray(d.matchId, ids))
    : [];
  return rows.map(({ row: { pos: _pos, byShare: _by, ...row }, externalId }) => ({
    ...row,
    externalId,
    lead: leads.find((l) => l.matchId === row.matchId && l.round === row.round)?.state ?? null,
  }));
};

/** What was drawn, and what came of it. */
export const samplingResults = (base: Base): Results => {
  const { engine, tables } = base;
  const { matchRechecks: r } = tables;
  return {
    answerable: async (limit) => {
      const reviewed = aliasedTable(tables.matches, 'reviewed');
      const review = aliasedTable(tables.matches, 'review');
      const over = sql`${review.status} in ${sql.raw(CLOSED)}`;
      const { evidence: e } = tables;
      const lessEvidence = exists(
        engine.read
          .select({ one: sql`1` })
          .from(e)
          .where(and(eq(e.matchId, r.matchId), gte(e.withdrawnAt, r.drawnAt))),
      );
      // As the rule says it (lib/domain/rules/recheck.ts, `movedOn`).
      const moved = sql`(${reviewed.round} <> ${r.round} or ${reviewed.status} <> ${r.outcome} or ${reviewed.purgedAt} is not null or ${lessEvidence})`;
      return engine.read
        .select({ matchId: r.matchId, recheck: r.recheck })
        .from(r)
        .innerJoin(reviewed, eq(reviewed.id, r.matchId))
        .leftJoin(review, eq(review.id, r.recheck))
        .where(and(sql.raw(UNANSWERED), sql`(${over} or ${moved})`))
        .orderBy(asc(r.matchId), asc(r.round))
        .limit(limit);
    },
    differing: async (after, limit) => {
      const rows = await engine.read
        .selectDistinct({ id: r.matchId })
        .from(r)
        .where(and(sql.raw(DIFFERING), after === null ? undefined : gt(r.matchId, after)))
        .orderBy(asc(r.matchId))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    results: async () => {
      const rows = await engine.read
        .select({
          ...{ plan: r.plan, version: r.version, lane: r.lane, outcome: r.outcome, byShare: r.byShare },
          drawn: sql<number>`count(*)`.mapWith(Number),
          waiting: n('result is null'),
          agrees: n(`result = 'agrees'`),
          differs: n(`result = 'differs'`),
          notDone: n(`result = 'not_done'`),
        })
        .from(r)
        .groupBy(r.plan, r.version, r.lane, r.outcome, r.byShare)
        .orderBy(asc(r.plan), asc(r.version), asc(r.lane), asc(r.outcome), desc(r.byShare));
      return rows.map(({ byShare, ...row }) => ({ ...row, by: byShare ? 'share' : 'condition' }));
    },
    open: (limit) => rowsOf(base, sql.raw(`${DIFFERING}`), [asc(r.answeredAt), asc(r.matchId)], limit),
    recent: (limit) =>
      rowsOf(base, sql.raw('answered_at is not null'), [desc(r.answeredAt), desc(r.matchId)], limit),
    falseLeads: async (lane, since) => {
      const [row] = await engine.read
        .select({
          answered: n(`result <> 'not_done'`),
          wrong: n(`finding = 'decision_wrong'`),
          disputed: n('against and finding is null'),
        })
        .from(r)
        .where(and(sql.raw(ANSWERED_APPROVALS), eq(r.lane, lane), gte(r.answeredAt, since)));
      return { answered: row?.answered ?? 0, wrong: row?.wrong ?? 0, disputed: row?.disputed ?? 0 };
    },
  };
};
