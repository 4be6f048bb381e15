import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Base } from '@/db/base';
import { laneCounts, rollUp } from '@/db/store/counters';
import { myWork } from '@/db/store/my-work';
import type { After, MatchFilter, MatchLists, MatchRow } from '@/lib/ports/match-lists';

/** Above every string that begins with the prefix before it, in byte order. */
const LAST = '\u{10ffff}';

/** More matches than this under one prefix are not sorted: the page is looked for newest first instead. */
const BROAD = 10_000;

// A range and not LIKE: it uses the index on both engines, and a prefix with % in it means itself.
const under = (externalId: SQLiteColumn | SQL, prefix: string): SQL =>
  sql`${externalId} >= ${prefix} and ${externalId} < ${prefix + LAST}`;

/** The prefix as a condition: by its index when few lie under it, without that index when many do. */
const byPrefix = async (
  { engine, tables: { matches: m } }: Base,
  prefix: string,
  broad: number,
): Promise<SQL> => {
  const narrow = under(m.externalId, prefix);
  const [many] = await engine.read.select({ one: sql`1` }).from(m).where(narrow).limit(1).offset(broad);
  return many ? under(sql`(${m.externalId} || '')`, prefix) : narrow;
};

const conditions = async (base: Base, filter: MatchFilter, after: After | null, broad: number) => {
  const { matches: m } = base.tables;
  return and(
    filter.lane === undefined ? undefined : eq(m.lane, filter.lane),
    filter.status === undefined ? undefined : eq(m.status, filter.status),
    filter.integrator === undefined ? undefined : eq(m.integrator, filter.integrator),
    filter.purpose === undefined ? undefined : eq(m.purposeCode, filter.purpose),
    filter.externalId === undefined ? undefined : await byPrefix(base, filter.externalId, broad),
    // Bare, as the index has it: compared with a parameter, SQLite would not see that the index will do.
    filter.flagged === undefined ? undefined : sql`${m.flagged}`,
    after === null ? undefined : sql`(${m.receivedAt}, ${m.id}) < (${after.receivedAt}, ${after.id})`,
  );
};

/** One page, newest received first. */
const matches = async (
  base: Base,
  filter: MatchFilter,
  after: After | null,
  limit: number,
  broad: number,
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
      flagged: m.flagged,
    })
    .from(m)
    .where(await conditions(base, filter, after, broad))
    .orderBy(desc(m.receivedAt), desc(m.id))
    .limit(limit);
};

/** `broad` is set by tests alone, which have fewer matches. */
export const matchLists = (base: Base, broad = BROAD): MatchLists => ({
  matches: (filter, after, limit) => matches(base, filter, after, limit, broad),
  laneCounts: () => laneCounts(base),
  myWork: (person, now) => myWork(base, person, now),
  rollUp: (limit) => rollUp(base, limit),
});
