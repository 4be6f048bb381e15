import { appendLeaves, type Edge, EMPTY_EDGE } from '@/lib/ledger/tree/edge';
import { leafHash } from '@/lib/ledger/tree/merkle';
import { type ReadTile, TreeReader } from '@/lib/ledger/tree/prove';

/** A tree as the desk keeps it, in memory, grown in the steps that are given. For tests. */
export class MemoryTree {
  edge: Edge = EMPTY_EDGE;
  readonly tiles = new Map<string, readonly Uint8Array[]>();

  grow(entries: readonly Uint8Array[]): this {
    const grown = appendLeaves(this.edge, entries.map(leafHash));
    for (const { level, n, hashes } of grown.tiles) this.tiles.set(`${level}/${n}`, hashes);
    this.edge = grown.edge;
    return this;
  }

  readonly read: ReadTile = async (level, n) => this.tiles.get(`${level}/${n}`) ?? [];

  reader(): TreeReader {
    return new TreeReader(this.read);
  }
}

/** Entries that differ: the number as text. */
export const numbered = (n: number): readonly Uint8Array[] =>
  Array.from({ length: n }, (_, i) => new TextEncoder().encode(`entry ${i}`));
