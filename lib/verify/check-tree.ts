import { toHex } from '@/lib/ledger/bytes';
import {
  appendLeaves,
  type Edge,
  edgeRoot,
  edgeTiles,
  splitHashes,
  TILE_WIDTH,
  type Tile,
} from '@/lib/ledger/tree/edge';
import { leafHash } from '@/lib/ledger/tree/merkle';
import { type LogHead, type LogStore, TileBroken } from '@/lib/ports/log-store';
import type { RecordStore } from '@/lib/ports/record-store';
import type { Finding } from '@/lib/verify/finding';

/** Leaves of one portion; a whole number of full tiles. */
const PORTION = 64 * TILE_WIDTH;

export interface TreeParts {
  readonly log: Pick<LogStore, 'tile'>;
  readonly record: Pick<RecordStore, 'leafHashes'>;
  readonly tell: (found: readonly Finding[]) => void;
  /** After each portion, with how many leaves were taken. */
  readonly step: (leaves: number) => Promise<void>;
}

/** Of what a portion left, those tiles that no later leaf changes, and those at the edge of the whole. */
const finished = (tiles: readonly Tile[], edge: Edge, size: number): readonly Tile[] => {
  const last = new Set(edge.size === size ? edgeTiles(size).map(({ level, n }) => `${level}/${n}`) : []);
  return tiles.filter((t) => t.hashes.length === TILE_WIDTH || last.has(`${t.level}/${t.n}`));
};

/** A stored tile may have grown since the head was read: then it begins with these hashes. */
const tileFault = async (log: TreeParts['log'], { level, n, hashes }: Tile): Promise<readonly Finding[]> => {
  const where = `tile ${level}/${n}`;
  try {
    const stored = await log.tile(level, n);
    const wanted = Buffer.concat(hashes);
    if (!stored) return [{ check: 'tile', where, what: 'is missing' }];
    const same = wanted.equals(stored.hashes.subarray(0, wanted.length));
    if (same) return [];
    return [{ check: 'tile', where, what: 'is not what the leaves give', stored: toHex(stored.hashes) }];
  } catch (fault) {
    if (!(fault instanceof TileBroken)) throw fault;
    return [{ check: 'tile', where, what: fault.message }];
  }
};

/** The edge of a tree of this size as the tiles give it. @throws Error where they do not give this root */
export const edgeOf = async (log: TreeParts['log'], { size, root }: LogHead): Promise<Edge> => {
  const rows = await Promise.all(
    edgeTiles(size).map(async ({ level, n, width }) => {
      const tile = width > 0 ? await log.tile(level, n) : null;
      return tile ? splitHashes(tile.hashes).slice(0, width) : [];
    }),
  );
  const edge = { size, rows };
  if (toHex(edgeRoot(edge)) !== root)
    throw new Error(`The tree does not begin with that of ${size} any more.`);
  return edge;
};

/** Marks of what has to come out on the way: the root at each of these sizes. */
const marks = (points: readonly LogHead[], from: number, to: number) => {
  const due = points.filter(({ size }) => size >= from && size <= to).toSorted((a, b) => a.size - b.size);
  let at = 0;
  return {
    next: () => due[at]?.size ?? to,
    pass: (edge: Edge): readonly Finding[] => {
      const found: Finding[] = [];
      for (let point = due[at]; point && point.size === edge.size; at += 1, point = due[at]) {
        if (toHex(edgeRoot(edge)) === point.root) continue;
        found.push({
          check: 'checkpoint',
          where: `checkpoint ${point.size}`,
          what: 'the leaves give another root',
          stored: point.root,
        });
      }
      return found;
    },
  };
};

/**
 * Builds the tree anew from its leaves, from `edge` on, and compares every tile on the way, the root at each
 * checkpoint, and the head.
 */
export const checkTree = async (
  { log, record, tell, step }: TreeParts,
  begun: Edge,
  head: LogHead,
  checkpoints: readonly LogHead[],
): Promise<void> => {
  const due = marks(checkpoints, begun.size, head.size);
  let edge = begun;
  tell(due.pass(edge));
  while (edge.size < head.size) {
    const from = edge.size;
    const portion = await record.leafHashes(from, Math.min(head.size, from + PORTION));
    const gap = portion.findIndex(({ idx }, i) => idx !== from + i);
    if (gap >= 0 || portion.length === 0)
      return tell([{ check: 'tree', where: 'tree', what: `leaf ${from + Math.max(gap, 0)} is missing` }]);
    const leaves = portion.map(({ hash }) => leafHash(Buffer.from(String(hash), 'hex')));
    while (edge.size < from + leaves.length) {
      const to = Math.max(edge.size + 1, Math.min(from + leaves.length, due.next()));
      const grown = appendLeaves(edge, leaves.slice(edge.size - from, to - from));
      edge = grown.edge;
      for (const tile of finished(grown.tiles, edge, head.size)) tell(await tileFault(log, tile));
      tell(due.pass(edge));
    }
    await step(leaves.length);
  }
  if (toHex(edgeRoot(edge)) !== head.root)
    tell([
      {
        check: 'tree',
        where: 'head',
        what: 'the leaves give another root than is stored',
        stored: head.root,
      },
    ]);
};
