import { and, asc, eq, gt, lte, ne, notExists, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { STANDING } from '@/db/tables/leads';
import { UNHEARD } from '@/db/tables/redeemers';
import type { Status } from '@/lib/domain/match';

/**
 * Ids of matches that time has something to do with: a pending vote is due, a lease or a lead has run
 * out, nobody decided in time, or a redeemer is to be reminded. Literal conditions, so that the partial indexes apply.
 */
export const due = async (base: Base, now: string, limit: number): Promise<readonly string[]> => {
  const { read } = base.engine;
  const { pendingVotes: p, leases: l, leads: d, matches: m, redeemers: r } = base.tables;
  const found = await Promise.all([
    read.select({ id: p.matchId }).from(p).where(lte(p.countsAt, now)).orderBy(asc(p.countsAt)).limit(limit),
    read
      .select({ id: l.matchId })
      .from(l)
      .where(and(sql.raw('ended_at is null'), lte(l.endsAt, now)))
      .orderBy(asc(l.endsAt))
      .limit(limit),
    read
      .select({ id: d.matchId })
      .from(d)
      .where(and(sql.raw(STANDING), lte(d.expiresAt, now)))
      .orderBy(asc(d.expiresAt))
      .limit(limit),
    read.select({ id: m.id }).from(m).where(lte(m.waitsUntil, now)).orderBy(asc(m.waitsUntil)).limit(limit),
    read
      .select({ id: r.matchId })
      .from(r)
      .where(and(sql.raw('chase_at is not null'), lte(r.chaseAt, now)))
      .orderBy(asc(r.chaseAt))
      .limit(limit),
  ]);
  return [...new Set(found.flat().map(({ id }) => id))].slice(0, limit);
};

/** Ids after `after` in the order of ids, of matches in one of these states; without sandboxes where only `real` ones are asked for. */
export const openMatches = async (
  { engine, tables: { matches: m } }: Base,
  statuses: readonly Status[],
  after: string | null,
  limit: number,
  real = false,
): Promise<readonly string[]> => {
  const pages = await Promise.all(
    [...new Set(statuses)].map((status) =>
      engine.read
        .select({ id: m.id })
        .from(m)

        .where(
          and(
            eq(m.status, status),
            real ? ne(m.mode, 'sandbox') : undefined,
            after === null ? undefined : gt(m.id, after),
          ),
        )
        .orderBy(asc(m.id))
        .limit(limit),
    ),
  );
  return pages
    .flat()
    .map(({ id }) => id)
    .sort()
    .slice(0, limit);
};

/**
 * Ids after `after`, in their order, of matches with a redeemer that was told before `before` of a suspension or recall
 * and has not acknowledged it; none of a sandbox.
 */
export const unheard = async (
  { engine, tables: { redeemers: r, matches: m } }: Base,
  before: string,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  // As an expression: by the bare column SQLite would walk everybody who ever redeemed instead of the few in question.
  const id = sql<string>`(${r.matchId} || '')`;
  const tried = engine.read
    .select({ one: sql`1` })
    .from(m)
    .where(and(eq(m.id, r.matchId), eq(m.mode, 'sandbox')));
  const rows = await engine.read
    .selectDistinct({ id })
    .from(r)
    .where(
      and(
        ...[sql.raw(UNHEARD), lte(r.toldAt, before), notExists(tried)],
        after === null ? undefined : gt(id, after),
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
  return rows.map((row) => row.id);
};
