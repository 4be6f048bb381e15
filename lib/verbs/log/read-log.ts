import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { fromHex } from '@/lib/ledger/bytes';
import { TILE_WIDTH } from '@/lib/ledger/tree/edge';
import { HASH_BYTES } from '@/lib/ledger/tree/merkle';
import { bundleEntries, type TileName } from '@/lib/ledger/tree/tile-path';
import type { Desk } from '@/lib/ports/desk';
import { TileBroken } from '@/lib/ports/log-store';
import { mendSoon } from '@/lib/verbs/log/mend-soon';
import { provingCheckpoint } from '@/lib/verbs/log/prove-event';
import { wholeNote } from '@/lib/verbs/log/ship-checkpoint';

/** The newest signed checkpoint, with what witnesses added. @returns not_found before the first */
export const readCheckpoint = async (desk: Desk): Promise<Result<string>> => {
  const checkpoint = await provingCheckpoint(desk);
  return checkpoint ? ok(await wholeNote(desk, checkpoint)) : refuse('not_found');
};

const entriesOf = async (
  { stores: { log } }: Desk,
  n: number,
  width: number,
): Promise<Result<Uint8Array>> => {
  const from = n * TILE_WIDTH;
  const leaves = Number.isSafeInteger(from + width) ? await log.leaves(from, from + width) : [];
  return leaves.length < width
    ? refuse('not_found')
    : ok(bundleEntries(leaves.map(({ hash }) => fromHex(hash))));
};

/**
 * The bytes of a tile, or of the bundle of entries under one. A partial tile that has grown since is served as it was.
 * @returns not_found, storage_unavailable (the tile is broken; it is mended meanwhile)
 */
export const readTile = async (desk: Desk, { level, n, width }: TileName): Promise<Result<Uint8Array>> => {
  if (level === 'entries') return entriesOf(desk, n, width);
  try {
    const tile = await desk.stores.log.tile(level, n);
    return tile && tile.width >= width ? ok(tile.hashes.slice(0, width * HASH_BYTES)) : refuse('not_found');
  } catch (fault) {
    if (!(fault instanceof TileBroken)) throw fault;
    mendSoon(desk);
    return refuse('storage_unavailable');
  }
};
