import { asc, eq, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { GuardStatement } from '@/db/engine';
import { ConstraintBroken } from '@/db/engine';
import { readEdge, replaceTiles } from '@/db/store/log-tiles';
import { insertAll } from '@/db/store/rows';
import { fromHex, toHex } from '@/lib/ledger/bytes';
import { appendLeaves, type Edge, edgeRoot } from '@/lib/ledger/tree/edge';
import { EMPTY_ROOT, leafHash } from '@/lib/ledger/tree/merkle';
import { type LogHead, type LogLeaf, TileBroken } from '@/lib/ports/log-store';

const HEAD = 'log';
const NO_LEAVES: LogHead = { size: 0, root: toHex(EMPTY_ROOT) };

export const readHead = async ({ engine, tables: { logHead: t } }: Base): Promise<LogHead> => {
  const [row] = await engine.read.select({ size: t.size, root: t.root }).from(t).where(eq(t.key, HEAD));
  return row ?? NO_LEAVES;
};

/** Whoever still finds the head that it read may append; everybody else did nothing. */
const moveHead = (
  { engine, tables: { logHead: t } }: Base,
  before: LogHead,
  after: LogHead,
): GuardStatement =>
  engine.read
    .insert(t)
    .values({ key: HEAD, ...after })
    .onConflictDoUpdate({
      target: t.key,
      set: { size: sql`excluded.size`, root: sql`excluded.root` },
      setWhere: sql`${t.size} = ${before.size} and ${t.root} = ${before.root}`,
    })
    .returning({ size: t.size })
    .toSQL();

/** Takes exactly these out of the line. */
const taken = ({ engine, tables: { logWaiting: t } }: Base, leaves: readonly LogLeaf[]): GuardStatement => {
  // What stands in VALUES is text to PostgreSQL until it is told otherwise.
  const keys = leaves.map(({ chain, seq }) => sql`(${chain}, cast(${seq} as bigint))`);
  return {
    ...engine.read
      .delete(t)
      .where(sql`(${t.chain}, ${t.seq}) in (values ${sql.join(keys, sql`, `)})`)
      .returning({ seq: t.seq })
      .toSQL(),
    rows: leaves.length,
  };
};

/** Null when another writer has moved on between the reading of the head and of its tiles. */
const edgeAt = async (base: Base, head: LogHead): Promise<Edge | null> => {
  try {
    return await readEdge(base, head);
  } catch (broken) {
    const now = await readHead(base);
    if (broken instanceof TileBroken && (now.size !== head.size || now.root !== head.root)) return null;
    throw broken;
  }
};

/**
 * Moves waiting events into the tree, each chain in its own order: by chain and number, so that what is taken of a
 * chain is always its next events. Leaves, tiles and head go in one write, which only one writer can win.
 */
export const orderWaiting = async (base: Base, limit: number): Promise<number> => {
  const { engine, tables } = base;
  const { logWaiting: w } = tables;
  const waiting = await engine.read.select().from(w).orderBy(asc(w.chain), asc(w.seq)).limit(limit);
  if (waiting.length === 0) return 0;
  const before = await readHead(base);
  const edge = await edgeAt(base, before);
  if (edge === null) return 0;
  const leaves = waiting.map((row, i): LogLeaf => ({ idx: before.size + i, ...row }));
  const grown = appendLeaves(
    edge,
    leaves.map(({ hash }) => leafHash(fromHex(hash))),
  );
  const after = { size: grown.edge.size, root: toHex(edgeRoot(grown.edge)) };
  const result = await engine.write(
    [moveHead(base, before, after), taken(base, leaves)],
    [...insertAll(engine.read, tables.logLeaves, leaves), ...replaceTiles(base, grown.tiles)],
  );
  if (result.ok) return leaves.length;
  if (result.reason === 'constraint') throw new ConstraintBroken(result.kind, result.detail);
  return 0;
};
