import { fromHex, sameBytes } from '@/lib/ledger/bytes';
import { edgeTiles, splitHashes, TILE_WIDTH } from '@/lib/ledger/tree/edge';
import { completeRoot, leafHash } from '@/lib/ledger/tree/merkle';
import { type LogStore, TileBroken } from '@/lib/ports/log-store';

type Reads = Pick<LogStore, 'tile' | 'leaves'>;

/** What a tile has to hold, from the row below it: the leaves, or the roots of the tiles that they fill. */
const below = async (log: Reads, level: number, n: number, width: number): Promise<readonly Uint8Array[]> => {
  const first = n * TILE_WIDTH;
  if (level === 0) {
    const leaves = await log.leaves(first, first + width);
    return leaves.map(({ hash }) => leafHash(fromHex(hash)));
  }
  const roots: Uint8Array[] = [];
  for (let i = 0; i < width; i += 1) {
    const child = await log.tile(level - 1, first + i);
    if (child?.width !== TILE_WIDTH)
      throw new TileBroken(`Tile ${level - 1}/${first + i} is missing or too short.`);
    roots.push(completeRoot(splitHashes(child.hashes)));
  }
  return roots;
};

const sound = async (log: Reads, level: number, n: number, width: number): Promise<boolean> => {
  const tile = await log.tile(level, n);
  const [is, shall] = [splitHashes(tile?.hashes ?? new Uint8Array(0)), await below(log, level, n, width)];
  return shall.length === width && shall.every((hash, i) => sameBytes(hash, is[i] ?? new Uint8Array(0)));
};

/**
 * Holds the tiles that the root of a tree of this size comes from against the row below each: half a second, where
 * mending looks at everything. @throws TileBroken at the first that is not what it has to be
 */
export const checkEdgeTiles = async (log: Reads, size: number): Promise<void> => {
  for (const { level, n, width } of edgeTiles(size))
    if (width > 0 && !(await sound(log, level, n, width)))
      throw new TileBroken(`Tile ${level}/${n} is not what the leaves give.`);
};
