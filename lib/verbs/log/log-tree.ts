import { splitHashes } from '@/lib/ledger/tree/edge';
import { TreeReader } from '@/lib/ledger/tree/prove';
import { type LogStore, TileBroken } from '@/lib/ports/log-store';

/** Reads the tree from its stored tiles. @throws TileBroken at the first one that is missing or too short */
export const logTree = (log: Pick<LogStore, 'tile'>): TreeReader =>
  new TreeReader(async (level, n, width) => {
    const tile = await log.tile(level, n);
    if (!tile || tile.width < width) throw new TileBroken(`Tile ${level}/${n} is missing or too short.`);
    return splitHashes(tile.hashes);
  });
