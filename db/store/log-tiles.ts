import { and, eq, or, sql } from 'drizzle-orm';
import type { Base } from '@/db/base';
import type { Statement } from '@/db/engine';
import { compiled } from '@/db/store/compiled';
import { decode } from '@/db/store/rows';
import { toHex } from '@/lib/ledger/bytes';
import { type Edge, edgeRoot, edgeTiles, splitHashes, type Tile } from '@/lib/ledger/tree/edge';
import { HASH_BYTES } from '@/lib/ledger/tree/merkle';
import { type LogHead, type LogStore, TileBroken } from '@/lib/ports/log-store';

type Row = Base['tables']['logTiles']['$inferSelect'];

/** Node's own Base64: a proof reads half a dozen tiles, and has five milliseconds in all. */
const bytesOf = ({ level, n, hashes }: Row): Uint8Array => {
  const bytes = Buffer.from(hashes, 'base64');
  if (bytes.toString('base64') !== hashes) throw new TileBroken(`Tile ${level}/${n} is not readable.`);
  return bytes;
};

/** @throws TileBroken when what is stored is no tile */
export const tileReader = ({ engine, tables: { logTiles: t } }: Base): LogStore['tile'] => {
  const find = compiled(() =>
    engine.read
      .select()
      .from(t)
      .where(and(eq(t.level, sql.placeholder('level')), eq(t.n, sql.placeholder('n')))),
  );
  return async (level, n) => {
    const [found] = await engine.query(find({ level, n }));
    if (!found) return null;
    const row = decode(t, found);
    const hashes = bytesOf(row);
    if (hashes.length !== row.width * HASH_BYTES)
      throw new TileBroken(`Tile ${level}/${n} is not as wide as it says.`);
    return { level, n, width: row.width, hashes };
  };
};

/**
 * The right edge of the tree with this head. @throws TileBroken when the tiles do not give the head's root
 */
export const readEdge = async ({ engine, tables: { logTiles: t } }: Base, head: LogHead): Promise<Edge> => {
  const wanted = edgeTiles(head.size);
  const partial = wanted.filter(({ width }) => width > 0);
  const rows =
    partial.length === 0
      ? []
      : await engine.read
          .select()
          .from(t)
          .where(or(...partial.map(({ level, n }) => and(eq(t.level, level), eq(t.n, n)))));
  const edge: Edge = {
    size: head.size,
    rows: wanted.map(({ level, n, width }) => {
      const row = width > 0 ? rows.find((r) => r.level === level && r.n === n) : undefined;
      if (!row && width > 0) throw new TileBroken(`Tile ${level}/${n} is missing.`);
      return row ? splitHashes(bytesOf(row)) : [];
    }),
  };
  const torn = wanted.find(({ width }, i) => edge.rows[i]?.length !== width);
  if (torn) throw new TileBroken(`Tile ${torn.level}/${torn.n} is not ${torn.width} hashes wide.`);
  if (toHex(edgeRoot(edge)) !== head.root)
    throw new TileBroken('The tiles at the tree’s right edge do not give its root.');
  return edge;
};

/** Puts tiles in the place of what is there under their names. */
export const replaceTiles = (
  { engine, tables: { logTiles: t } }: Base,
  tiles: readonly Tile[],
): readonly Statement[] => {
  const rows = tiles.map(({ level, n, hashes }) => {
    const bytes = new Uint8Array(hashes.length * HASH_BYTES);
    for (const [i, hash] of hashes.entries()) bytes.set(hash, i * HASH_BYTES);
    return { level, n, width: hashes.length, hashes: Buffer.from(bytes).toString('base64') };
  });
  return rows.map((row) =>
    engine.read
      .insert(t)
      .values(row)
      .onConflictDoUpdate({
        target: [t.level, t.n],
        set: { width: sql`excluded.width`, hashes: sql`excluded.hashes` },
      })
      .toSQL(),
  );
};
