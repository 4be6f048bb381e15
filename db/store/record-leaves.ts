import { and, asc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement, Values } from '@/db/engine';
import type { RecordStore, StoredLeaf } from '@/lib/ports/record-store';

type Named = Base['tables']['logLeaves'] | Base['tables']['logWaiting'];

/** The columns of a leaf, in the order in which `storedLeaf` takes them. */
export const leafColumns = (t: Named) => ({
  chain: t.chain,
  seq: t.seq,
  hash: t.hash,
  kind: t.kind,
  at: t.at,
  who: t.who,
});

export const storedLeaf = ([chain, seq, hash, kind, at, who]: Values): StoredLeaf =>
  ({ chain, seq, hash, kind, at, who }) as StoredLeaf;

/** Two statements: leaves in the tree, and in the line before it, of chains above `from` up to `to`; of `to` alone for null. */
export const leavesBetween = (
  { engine: { read }, tables: { logLeaves: l, logWaiting: w } }: Base,
  from: string | null,
  to: string,
): readonly [Statement, Statement] => [
  read
    .select(leafColumns(l))
    .from(l)
    .where(from === null ? eq(l.chain, to) : and(gt(l.chain, from), lte(l.chain, to)))
    .orderBy(asc(l.chain), asc(l.seq))
    .toSQL(),
  read
    .select(leafColumns(w))
    .from(w)
    .where(from === null ? eq(w.chain, to) : and(gt(w.chain, from), lte(w.chain, to)))
    .orderBy(asc(w.chain), asc(w.seq))
    .toSQL(),
];

export const recordLeaves = ({
  engine,
  tables: { logLeaves: l },
}: Base): Pick<RecordStore, 'chainsFrom' | 'leafHashes'> => ({
  chainsFrom: async (from, to) => {
    const rows = await engine.read
      .select({ chain: l.chain })
      .from(l)
      .where(and(gte(l.idx, from), lt(l.idx, to)))
      .groupBy(l.chain)
      .orderBy(sql`${l.chain}`);
    return rows.map(({ chain }) => chain);
  },
  leafHashes: async (from, to) =>
    (await engine.query(
      engine.read
        .select({ idx: l.idx, hash: l.hash })
        .from(l)
        .where(and(gte(l.idx, from), lt(l.idx, to)))
        .orderBy(asc(l.idx))
        .toSQL(),
    )) as readonly { idx: number; hash: string }[],
});
