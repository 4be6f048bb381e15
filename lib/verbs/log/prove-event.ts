import { fromHex } from '@/lib/ledger/bytes';
import { formatProof } from '@/lib/ledger/note/proof';
import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { logTree } from '@/lib/verbs/log/log-tree';
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

/**
 * Proofs that these events are in the log, all against one checkpoint: the newest, or the one given. Null for an event
 * that this checkpoint does not cover yet; call settleLog first where it was written just now.
 * @throws TileBroken when the tree has to be mended first
 */
export const proveEvents = async (
  desk: Desk,
  events: readonly EventName[],
  given?: Checkpoint,
): Promise<readonly (EventProof | null)[]> => {
  const checkpoint = given ?? (await provingCheckpoint(desk));
  if (!checkpoint) return events.map(() => null);
  const { log } = desk.stores;
  const tree = logTree(log);
  const note = await wholeNote(desk, checkpoint);
  const proofs: (EventProof | null)[] = [];
  for (const { chain, seq } of events) {
    const leaf = await log.leafOf(chain, seq);
    if (!leaf || leaf.idx >= checkpoint.size) {
      proofs.push(null);
      continue;
    }
    const path = await tree.inclusion(leaf.idx, checkpoint.size);
    const text = formatProof({ index: leaf.idx, path, checkpoint: note });
    const entry = fromHex(leaf.hash);
    proofs.push({ chain, seq, index: leaf.idx, entry, size: checkpoint.size, path, checkpoint: note, text });
  }
  return proofs;
};

/** The same for one event. */
export const proveEvent = async (desk: Desk, chain: string, seq: number): Promise<EventProof | null> =>
  (await proveEvents(desk, [{ chain, seq }]))[0] ?? null;
