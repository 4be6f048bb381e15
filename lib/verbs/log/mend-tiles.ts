import { setImmediate as breathe } from 'node:timers/promises';
import { fromHex, sameBytes, toHex } from '@/lib/ledger/bytes';
import { appendLeaves, type Edge, EMPTY_EDGE, edgeRoot, TILE_WIDTH, type Tile } from '@/lib/ledger/tree/edge';
import { HASH_BYTES, leafHash } from '@/lib/ledger/tree/merkle';
import type { Context } from '@/lib/ports/context';
import { type LogFault, type LogTile, TileBroken } from '@/lib/ports/log-store';
import { raiseFault } from '@/lib/verbs/log/raise-fault';

const PAGE = 16 * TILE_WIDTH;

const bytesOf = ({ level, n, hashes }: Tile): LogTile => {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES);
  for (const [i, hash] of hashes.entries()) bytes.set(hash, i * HASH_BYTES);
  return { level, n, width: hashes.length, hashes: bytes };
};

/** The stored tile begins as this one does; it may have grown meanwhile. */
const stands = async (log: Context['stores']['log'], tile: LogTile): Promise<boolean> => {
  try {
    const stored = await log.tile(tile.level, tile.n);
    return stored !== null && sameBytes(stored.hashes.subarray(0, tile.hashes.length), tile.hashes);
  } catch (fault) {
    if (fault instanceof TileBroken) return false;
    throw fault;
  }
};

/** Compares every tile with what the leaves give, and finds those that are not so. */
const compare = async (log: Context['stores']['log']) => {
  const head = await log.head();
  const broken: LogTile[] = [];
  const judge = async (tiles: readonly Tile[]) => {
    for (const tile of tiles.map(bytesOf)) if (!(await stands(log, tile))) broken.push(tile);
  };
  let edge: Edge = EMPTY_EDGE;
  while (edge.size < head.size) {
    const leaves = await log.leaves(edge.size, Math.min(edge.size + PAGE, head.size));
    if (leaves[0]?.idx !== edge.size || leaves.at(-1)?.idx !== edge.size + leaves.length - 1) break;
    const grown = appendLeaves(
      edge,
      leaves.map(({ hash }) => leafHash(fromHex(hash))),
    );
    edge = grown.edge;
    const last = edge.size === head.size;
    await judge(grown.tiles.filter(({ hashes }) => last || hashes.length === TILE_WIDTH));
    // A desk that serves meanwhile gets its turn.
    await breathe();
  }
  // Partial tiles of upper levels that the last page did not touch.
  if (edge.size === head.size) await judge(edgeRest(edge));
  return { head, broken, whole: edge.size === head.size && toHex(edgeRoot(edge)) === head.root };
};

const edgeRest = ({ size, rows }: Edge): readonly Tile[] =>
  rows.flatMap((hashes, level) =>
    hashes.length > 0
      ? [{ level, n: Math.floor(Math.floor(size / TILE_WIDTH ** level) / TILE_WIDTH), hashes }]
      : [],
  );

export interface Mended {
  /** Names of the tiles that were written anew, `level/n`. */
  readonly tiles: readonly string[];
  /** False: the leaves themselves do not give the root that the log has; nothing was written. */
  readonly leavesHold: boolean;
}

/**
 * Holds every tile against the leaves, and writes those anew that are missing, torn or other. Never silently: each time
 * something is written, a fault says so. Where the leaves do not give the log's own root nothing is mended, for then
 * nobody knows what is right.
 */
export const mendTiles = async (
  context: Pick<Context, 'stores' | 'clock'>,
  by: LogFault['by'],
): Promise<Mended> => {
  const { log } = context.stores;
  const { head, broken, whole } = await compare(log);
  if (!whole) {
    const what = `The leaves do not give the root that the log of ${head.size} entries has: a leaf was changed or is missing.`;
    await raiseFault(context, { by, kind: 'leaf', chain: null, what });
    return { tiles: [], leavesHold: false };
  }
  const tiles = [...new Set(broken.map(({ level, n }) => `${level}/${n}`))];
  if (tiles.length === 0) return { tiles, leavesHold: true };
  const named = tiles.slice(0, 5).join(', ') + (tiles.length > 5 ? ` and ${tiles.length - 5} more` : '');
  const what = `Tiles ${named} were missing or not what the leaves give. They were made anew from the leaves, which give the log’s own root.`;
  await raiseFault(context, { by, kind: 'tile', chain: null, what, occasion: context.clock.now() });
  await log.restoreTiles(broken);
  return { tiles, leavesHold: true };
};
