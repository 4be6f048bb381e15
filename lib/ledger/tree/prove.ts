import { LedgerRefused } from '@/lib/ledger/refused';
import { TILE_WIDTH } from '@/lib/ledger/tree/edge';
import { completeRoot, EMPTY_ROOT, nodeHash } from '@/lib/ledger/tree/merkle';

/** The hashes of a tile, at least `width` of them: the tile of a tree that has grown since begins with the same. */
export type ReadTile = (level: number, n: number, width: number) => Promise<readonly Uint8Array[]>;

const MOST_KEPT = 50_000;
/** Rows of a tree that one tile holds. */
const TILE_HEIGHT = 8;

/** The largest power of two below n. */
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** What is read or computed once and asked for again. A failure is not kept. */
class Kept<T> {
  readonly known = new Map<string, Promise<T>>();

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.known.get(key);
    if (known) return known;
    const made = make();
    this.known.set(key, made);
    made.catch(() => this.known.delete(key));
    return made;
  }
}

/** Answers for a tree of at least the size asked for, from its tiles; what it has read it keeps. */
export class TreeReader {
  private readonly tiles = new Kept<readonly Uint8Array[]>();
  private readonly nodes = new Kept<Uint8Array>();
  /** Ranges that are no complete subtree: those at the right edge, a few for each size. */
  private readonly edges = new Kept<Uint8Array>();

  constructor(private readonly read: ReadTile) {}

  /** The hash of the complete subtree over 2^height leaves with this index. */
  private node(height: number, index: number): Promise<Uint8Array> {
    return this.nodes.get(`${height}/${index}`, async () => {
      const level = Math.floor(height / TILE_HEIGHT);
      const width = 2 ** (height % TILE_HEIGHT);
      const first = index * width;
      const at = first % TILE_WIDTH;
      const hashes = await this.tile(level, Math.floor(first / TILE_WIDTH), at + width);
      return completeRoot(hashes.slice(at, at + width));
    });
  }

  private async tile(level: number, n: number, width: number): Promise<readonly Uint8Array[]> {
    const key = `${level}/${n}`;
    const known = await this.tiles.get(key, () => this.read(level, n, width));
    if (known.length >= width) return known;
    // Read when the tree was smaller.
    this.tiles.known.delete(key);
    const hashes = await this.tiles.get(key, () => this.read(level, n, width));
    if (hashes.length < width) throw new LedgerRefused(`Tile ${key} has fewer hashes than the tree.`);
    return hashes;
  }

  /** The root over the leaves `from` ≤ i < `to`, a range such as RFC 6962 splits a tree into. */
  private range(from: number, to: number): Promise<Uint8Array> {
    const n = to - from;
    const height = Math.log2(n);
    if (Number.isInteger(height)) return this.node(height, from / n);
    return this.edges.get(`${from}/${to}`, async () => {
      const middle = from + split(n);
      return nodeHash(await this.range(from, middle), await this.range(middle, to));
    });
  }

  /** Drops what belongs to single leaves, so that a reader that is kept does not grow with what it was asked. */
  forget(): void {
    for (const key of this.tiles.known.keys()) if (key.startsWith('0/')) this.tiles.known.delete(key);
    for (const key of this.nodes.known.keys())
      if (Number(key.slice(0, key.indexOf('/'))) < TILE_HEIGHT) this.nodes.known.delete(key);
    for (const { known } of [this.tiles, this.nodes, this.edges]) if (known.size > MOST_KEPT) known.clear();
  }

  async root(size: number): Promise<Uint8Array> {
    return size === 0 ? EMPTY_ROOT : this.range(0, size);
  }

  /** RFC 6962 section 2.1.1: from the leaf's sibling up. @throws LedgerRefused when the leaf is not in that tree */
  async inclusion(index: number, size: number): Promise<readonly Uint8Array[]> {
    if (index < 0 || index >= size) throw new LedgerRefused(`Entry ${index} is not in a tree of ${size}.`);
    const path: Uint8Array[] = [];
    let [from, to] = [0, size];
    while (to - from > 1) {
      const middle = from + split(to - from);
      const left = index < middle;
      path.push(await (left ? this.range(middle, to) : this.range(from, middle)));
      if (left) to = middle;
      else from = middle;
    }
    return path.reverse();
  }

  /** RFC 6962 section 2.1.2. @throws LedgerRefused when the first tree is larger than the second */
  async consistency(size: number, later: number): Promise<readonly Uint8Array[]> {
    if (size < 0 || size > later) throw new LedgerRefused(`A tree of ${later} cannot follow one of ${size}.`);
    if (size === 0 || size === later) return [];
    const path: Uint8Array[] = [];
    let [from, to] = [0, later];
    while (size !== to) {
      const middle = from + split(to - from);
      const left = size <= middle;
      path.push(await (left ? this.range(middle, to) : this.range(from, middle)));
      if (left) to = middle;
      else from = middle;
    }
    // Where the earlier tree is one subtree from the left edge on, its root is known to whoever asks.
    if (from > 0) path.push(await this.range(from, to));
    return path.reverse();
  }
}
