import { completeRoot, HASH_BYTES, joinPeaks } from '@/lib/ledger/tree/merkle';

/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

export interface Tile {
  readonly level: number;
  readonly n: number;
  readonly hashes: readonly Uint8Array[];
}

/** The right edge of a tree: per level, the hashes that no full tile holds yet. All that appending needs. */
export interface Edge {
  readonly size: number;
  readonly rows: readonly (readonly Uint8Array[])[];
}

export const EMPTY_EDGE: Edge = { size: 0, rows: [] };

/** How many whole subtrees of 256^level leaves a tree of this size has. */
export const subtreesAt = (size: number, level: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The partial tiles of a tree of this size, lowest level first, those of width 0 among them. */
export const edgeTiles = (size: number): readonly { level: number; n: number; width: number }[] => {
  const tiles: { level: number; n: number; width: number }[] = [];
  for (let level = 0; subtreesAt(size, level) > 0; level += 1) {
    const hashes = subtreesAt(size, level);
    tiles.push({ level, n: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH });
  }
  return tiles;
};

/** Hashes of the complete subtrees that a partial tile holds, the largest first. */
const peaksOf = (row: readonly Uint8Array[]): readonly Uint8Array[] => {
  const peaks: Uint8Array[] = [];
  let at = 0;
  for (let width = TILE_WIDTH / 2; width >= 1; width /= 2) {
    if ((row.length & width) === 0) continue;
    peaks.push(completeRoot(row.slice(at, at + width)));
    at += width;
  }
  return peaks;
};

export const edgeRoot = ({ rows }: Edge): Uint8Array => joinPeaks(rows.toReversed().flatMap(peaksOf));

/** The tree with these leaf hashes after what it has: its new edge, and the tiles that changed with it. */
export const appendLeaves = (
  edge: Edge,
  leaves: readonly Uint8Array[],
): { readonly edge: Edge; readonly tiles: readonly Tile[] } => {
  const rows = edge.rows.map((row) => [...row]);
  const full: Tile[] = [];
  const touched = new Set<number>();
  let size = edge.size;
  const put = (level: number, hash: Uint8Array): void => {
    const row = rows[level] ?? [];
    rows[level] = row;
    row.push(hash);
    touched.add(level);
    if (row.length < TILE_WIDTH) return;
    full.push({ level, n: subtreesAt(size, level + 1) - 1, hashes: row });
    rows[level] = [];
    put(level + 1, completeRoot(row));
  };
  for (const leaf of leaves) {
    size += 1;
    put(0, leaf);
  }
  const partial = [...touched].flatMap((level): Tile[] => {
    const hashes = rows[level] ?? [];
    return hashes.length > 0 ? [{ level, n: subtreesAt(size, level + 1), hashes: [...hashes] }] : [];
  });
  return { edge: { size, rows }, tiles: [...full, ...partial] };
};

/** Bytes of a tile as hashes; a rest that is no whole hash is left off. */
export const splitHashes = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: Math.floor(bytes.length / HASH_BYTES) }, (_, i) =>
    bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
  );
