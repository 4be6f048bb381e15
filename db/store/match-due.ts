import { and, asc, eq, gt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { STANDING } from '@/db/tables/leads';
import { WAITING } from '@/db/tables/matches';
import type { Status } from '@/lib/domain/match';
import { DAY, plus } from '@/lib/domain/time';

/** Ends of waiting, per pinned policy: a match expires by the policy of its round, not by today's. */
const waitedTooLong = async ({ engine, tables }: Base, now: string): Promise<SQL | undefined> => {
  const { policyVersions: p, matches: m } = tables;
  const versions = await engine.read.select({ lane: p.lane, version: p.version, policy: p.policy }).from(p);
  return or(
    ...versions.map(({ lane, version, policy }) =>
      and(eq(m.lane, lane), eq(m.policyVersion, version), lte(m.ageFrom, plus(now, -policy.waitDays * DAY))),
    ),
  );
};

/**
 * Ids of matches that time has something to do with: a pending vote is due, a lease or a lead has run
 * out, or nobody decided in time. Literal conditions, so that the partial indexes apply.
 */
export const due = async (base: Base, now: string, limit: number): Promise<readonly string[]> => {
  const { read } = base.engine;
  const { pendingVotes: p, leases: l, leads: d, matches: m } = base.tables;
  const waited = await waitedTooLong(base, now);
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
    waited
      ? read
          .select({ id: m.id })
          .from(m)
          .where(and(sql.raw(WAITING), waited))
          .limit(limit)
      : [],
  ]);
  return [...new Set(found.flat().map(({ id }) => id))].slice(0, limit);
};

/** Ids after `after` in the order of ids, of matches in one of these states. */
export const openMatches = async (
  { engine, tables: { matches: m } }: Base,
  statuses: readonly Status[],
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const pages = await Promise.all(
    [...new Set(statuses)].map((status) =>
      engine.read
        .select({ id: m.id })
        .from(m)
        .where(and(eq(m.status, status), after === null ? undefined : gt(m.id, after)))
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
