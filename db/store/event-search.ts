import { and, desc, type SQL, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { AfterEvent, EventFilter } from '@/lib/ports/event-store';
import type { LogLeaf } from '@/lib/ports/log-store';

/**
 * One index answers one pair of (chain | who | kind): asked for several kinds or matches, each is asked for alone and
 * the pages are merged. Otherwise a rare kind among several would be looked for through the whole log.
 */
interface Branch {
  readonly chain: string | null;
  readonly kind: string | null;
}

const chainsOf = (matchId: string): readonly string[] => [`match:${matchId}`, `desk:access:${matchId}`];

const branches = ({ kinds, matches }: EventFilter): readonly Branch[] => {
  // A chain is short: its kinds are sifted out of it, rather than found by an index of their own.
  if (matches) return matches.flatMap(chainsOf).map((chain) => ({ chain, kind: null }));
  return kinds ? kinds.map((kind) => ({ chain: null, kind })) : [{ chain: null, kind: null }];
};

/** Newest first, as the merged pages are. */
const newer = (a: LogLeaf, b: LogLeaf): number => (a.at === b.at ? b.idx - a.idx : a.at < b.at ? 1 : -1);

const conditions = (
  base: Base,
  branch: Branch,
  filter: EventFilter,
  after: AfterEvent | null,
): SQL | undefined => {
  const { logLeaves: t } = base.tables;
  // No index but the chain's, whatever the planner believes of the others.
  const bare = (column: SQL | typeof t.at): SQL =>
    branch.chain === null ? sql`${column}` : sql`(${column} || '')`;
  const at = bare(t.at);
  return and(
    branch.chain === null ? undefined : sql`${t.chain} = ${branch.chain}`,
    branch.kind === null ? undefined : sql`${t.kind} = ${branch.kind}`,
    branch.chain !== null && filter.kinds
      ? sql`${bare(t.kind)} in (${sql.join(
          filter.kinds.map((kind) => sql`${kind}`),
          sql`, `,
        )})`
      : undefined,
    filter.who === undefined ? undefined : sql`${bare(t.who)} = ${filter.who}`,
    filter.from === undefined ? undefined : sql`${at} >= ${filter.from}`,
    // The position lies before `to` already; two bounds on one column would let the wrong one lead.
    filter.to === undefined || after ? undefined : sql`${at} < ${filter.to}`,
    filter.below === undefined ? undefined : sql`(${t.idx} + 0) < ${filter.below}`,
    after ? sql`(${at}, ${t.idx}) < (${after.at}, ${after.idx})` : undefined,
  );
};

/** As expressions: the query builder takes columns of a table alone that it has put into FROM itself. */
const columns = ({ tables: { logLeaves: t } }: Base) => ({
  idx: sql<number>`${t.idx}`.mapWith(Number),
  chain: sql<string>`${t.chain}`,
  seq: sql<number>`${t.seq}`.mapWith(Number),
  hash: sql<string>`${t.hash}`,
  kind: sql<string>`${t.kind}`,
  at: sql<string>`${t.at}`,
  who: sql<string>`${t.who}`,
});

/** The index that answers a branch: its equalities first, then the order of the page. */
const indexOf = ({ chain, kind }: Branch, { who }: EventFilter): string => {
  if (chain !== null) return 'log_leaves_event';
  if (who === undefined) return kind === null ? 'log_leaves_at' : 'log_leaves_kind';
  return kind === null ? 'log_leaves_who' : 'log_leaves_who_kind';
};

const page = (
  base: Base,
  branch: Branch,
  filter: EventFilter,
  after: AfterEvent | null,
  limit: number,
): Promise<readonly LogLeaf[]> => {
  const { logLeaves: t } = base.tables;
  const at = branch.chain === null ? t.at : sql`(${t.at} || '')`;
  // SQLite knows nothing of how often a person or a kind comes, and would take the kind's index for both.
  const named = sql`${t} indexed by ${sql.raw(indexOf(branch, filter))}`;
  return base.engine.read
    .select(columns(base))
    .from(base.engine.dialect === 'sqlite' ? named : t)
    .where(conditions(base, branch, filter, after))
    .orderBy(desc(at), desc(t.idx))
    .limit(limit);
};

/** One page of the log's leaves, newest first, by any combination of filters. */
export const searchLeaves = async (
  base: Base,
  filter: EventFilter,
  after: AfterEvent | null,
  limit: number,
): Promise<readonly LogLeaf[]> => {
  const asked = branches(filter);
  const pages = await Promise.all(asked.map((branch) => page(base, branch, filter, after, limit)));
  return asked.length === 1 ? (pages[0] ?? []) : pages.flat().sort(newer).slice(0, limit);
};
