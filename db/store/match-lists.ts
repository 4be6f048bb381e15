import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import { laneCounts, rollUp } from '@/db/store/counters';
import { myWork } from '@/db/store/my-work';
import type { After, MatchFilter, MatchLists, MatchRow } from '@/lib/ports/match-lists';

/** Above every string that begins with the prefix before it, in byte order. */
const LAST = '\u{10ffff}';

const conditions = ({ tables: { matches: m } }: Base, filter: MatchFilter, after: After | null) =>
  and(
    filter.lane === undefined ? undefined : eq(m.lane, filter.lane),
    filter.status === undefined ? undefined : eq(m.status, filter.status),
    filter.integrator === undefined ? undefined : eq(m.integrator, filter.integrator),
    filter.purpose === undefined ? undefined : eq(m.purposeCode, filter.purpose),
    // A range and not LIKE: it uses the index on both engines, and a prefix with % in it means itself.
    ...(filter.externalId === undefined
      ? []
      : [gte(m.externalId, filter.externalId), lt(m.externalId, filter.externalId + LAST)]),
    after === null ? undefined : sql`(${m.receivedAt}, ${m.id}) < (${after.receivedAt}, ${after.id})`,
  );

/** One page, newest received first. */
const matches = async (
  base: Base,
  filter: MatchFilter,
  after: After | null,
  limit: number,
): Promise<readonly MatchRow[]> => {
  const { matches: m } = base.tables;
  return base.engine.read
    .select({
      id: m.id,
      externalId: m.externalId,
      integrator: m.integrator,
      lane: m.lane,
      status: m.status,
      priority: m.priority,
      round: m.round,
      mode: m.mode,
      purpose: m.purposeCode,
      receivedAt: m.receivedAt,
      queuedAt: m.queuedAt,
      decidedAt: m.decidedAt,
      version: m.version,
    })
    .from(m)
    .where(conditions(base, filter, after))
    .orderBy(desc(m.receivedAt), desc(m.id))
    .limit(limit);
};

export const matchLists = (base: Base): MatchLists => ({
  matches: (filter, after, limit) => matches(base, filter, after, limit),
  laneCounts: () => laneCounts(base),
  myWork: (person, now) => myWork(base, person, now),
  rollUp: (limit) => rollUp(base, limit),
});
