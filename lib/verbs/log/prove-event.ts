import { fromHex, toHex } from '@/lib/ledger/bytes';
import { formatProof } from '@/lib/ledger/note/proof';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { leafHash } from '@/lib/ledger/tree/merkle';
import type { TreeReader } from '@/lib/ledger/tree/prove';
import type { Desk } from '@/lib/ports/desk';
import { type Checkpoint, type LogStore, TileBroken } from '@/lib/ports/log-store';
import { logTree } from '@/lib/verbs/log/log-tree';
import { mendSoon } from '@/lib/verbs/log/mend-soon';
import { wholeNote } from '@/lib/verbs/log/ship-checkpoint';
import { isOf } from '@/lib/verbs/log/sign-checkpoint';

export interface EventName {
  /** `match:<id>` or `desk:<stream>`; see lib/ledger/chain-name. */
  readonly chain: string;
  readonly seq: number;
}

export interface EventProof extends EventName {
  readonly index: number;
  /** The leaf's entry: the 32 bytes of the event's hash. */
  readonly entry: Uint8Array;
  /** Leaves of the tree that the checkpoint signs. */
  readonly size: number;
  readonly path: readonly Uint8Array[];
  /** The signed note, with what witnesses added. */
  readonly checkpoint: string;
  /** All of it as one file (C2SP tlog-proof). */
  readonly text: string;
}

/** The newest checkpoint of the log under its present name. */
export const provingCheckpoint = async ({ stores: { log } }: Desk): Promise<Checkpoint | null> => {
  const [checkpoint, keys] = [await log.latestCheckpoint(), await log.keys()];
  const origin = keys.at(-1)?.origin;
  return checkpoint && origin !== undefined && isOf(checkpoint, origin) ? checkpoint : null;
};

const readers = new WeakMap<LogStore, { readonly root: string; readonly tree: TreeReader }>();

/** The upper rows of the tree under one checkpoint are the same for every proof, and read once. */
const readerFor = (log: LogStore, { root }: Checkpoint): TreeReader => {
  const known = readers.get(log);
  if (known?.root === root) return known.tree;
  const tree = logTree(log);
  readers.set(log, { root, tree });
  return tree;
};

/** The path, tried: a proof that proves nothing is not handed out. */
const pathOf = async (tree: TreeReader, checkpoint: Checkpoint, index: number, entry: Uint8Array) => {
  const { size } = checkpoint;
  const path = await tree.inclusion(index, size);
  const root = rootFromInclusion({ index, size, leaf: leafHash(entry), path });
  if (toHex(root) !== checkpoint.root)
    throw new TileBroken(`The tiles over entry ${index} do not give the root.`);
  return path;
};

const prove = async (
  { stores: { log } }: Desk,
  checkpoint: Checkpoint,
  note: string,
  { chain, seq }: EventName,
): Promise<EventProof | null> => {
  const leaf = await log.leafOf(chain, seq);
  if (!leaf || leaf.idx >= checkpoint.size) return null;
  const { idx: index, hash } = leaf;
  const entry = fromHex(hash);
  const path = await pathOf(readerFor(log, checkpoint), checkpoint, index, entry);
  const text = formatProof({ index, path, checkpoint: note });
  return { chain, seq, index, entry, size: checkpoint.size, path, checkpoint: note, text };
};

/**
 * Proofs that these events are in the log, all against one checkpoint: the newest, or the one given. Null for an event
 * that this checkpoint does not cover yet; call settleLog first where it was written just now.
 * @throws TileBroken when the tree has to be mended first, which begins with that
 */
export const proveEvents = async (
  desk: Desk,
  events: readonly EventName[],
  given?: Checkpoint,
): Promise<readonly (EventProof | null)[]> => {
  const checkpoint = given ?? (await provingCheckpoint(desk));
  if (!checkpoint) return events.map(() => null);
  const { log } = desk.stores;
  const note = await wholeNote(desk, checkpoint);
  const proofs: (EventProof | null)[] = [];
  try {
    for (const event of events) proofs.push(await prove(desk, checkpoint, note, event));
    readers.get(log)?.tree.forget();
    return proofs;
  } catch (fault) {
    readers.delete(log);
    if (fault instanceof TileBroken) mendSoon(desk);
    throw fault;
  }
};

/** The same for one event. */
export const proveEvent = async (desk: Desk, chain: string, seq: number): Promise<EventProof | null> =>
  (await proveEvents(desk, [{ chain, seq }]))[0] ?? null;
