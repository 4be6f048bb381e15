import type { DeskEvent } from '@/lib/domain/desk-event';

/** An event's place in the tree. The leaf's entry is the 32 bytes of `hash`. */
export interface LogLeaf {
  readonly idx: number;
  /** `match:<id>` or `desk:<stream>`. */
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
  /** `person:<id>`, `integrator:<id>`, `system:desk`. */
  readonly who: string;
}

export interface LogHead {
  readonly size: number;
  /** Hex. */
  readonly root: string;
}

/** Up to 256 hashes of 32 bytes, one after the other (C2SP tlog-tiles). */
export interface LogTile {
  readonly level: number;
  readonly n: number;
  readonly width: number;
  readonly hashes: Uint8Array;
}

export interface Checkpoint extends LogHead {
  /** The signed note, without what witnesses added. */
  readonly note: string;
  readonly at: string;
  readonly keyId: string;
}

export interface Cosignature {
  readonly size: number;
  readonly name: string;
  readonly keyId: string;
  /** The signature line, without its end. */
  readonly line: string;
  readonly at: string;
}

export interface LogKey {
  readonly generation: number;
  readonly origin: string;
  readonly keyId: string;
  readonly vkey: string;
  readonly source: 'secret' | 'file';
  readonly fromSize: number;
  readonly at: string;
  readonly rotation: string | null;
}

export const FAULT_FINDERS = ['start', 'issue', 'verify', 'task'] as const;
export const FAULT_KINDS = [
  'fork',
  'tile',
  'leaf',
  'event',
  'checkpoint',
  'key',
  'state',
  'lead',
  'image',
  'setting',
] as const;

/** Something about the log that is not as it must be. While one is open, no new lead is issued. */
export interface LogFault {
  /** A digest of kind, chain, what and, where the same may happen again, its occasion. */
  readonly id: string;
  readonly foundAt: string;
  readonly by: (typeof FAULT_FINDERS)[number];
  readonly kind: (typeof FAULT_KINDS)[number];
  readonly chain: string | null;
  readonly what: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly reason: string | null;
}

export interface LogStore {
  size(): Promise<number>;
  /** Size 0 and the empty tree's root before the first event. */
  head(): Promise<LogHead>;
  leafOf(chain: string, seq: number): Promise<LogLeaf | null>;
  /** Leaves `from` ≤ idx < `to`, in order. */
  leaves(from: number, to: number): Promise<readonly LogLeaf[]>;
  tile(level: number, n: number): Promise<LogTile | null>;
  /** How many events are written and not in the tree yet; counts no further than `most`. */
  waiting(most: number): Promise<number>;
  /**
   * Moves up to `limit` waiting events into the tree: leaves, tiles and head in one write, each chain in its order.
   * @returns how many; 0 also when another writer was faster
   * @throws TileBroken when the tree's right edge does not give the stored root: nothing is appended then
   */
  order(limit: number): Promise<number>;
  /** Writes these tiles anew from what the leaves say, and nothing else. */
  restoreTiles(tiles: readonly LogTile[]): Promise<void>;
  latestCheckpoint(): Promise<Checkpoint | null>;
  checkpoint(size: number): Promise<Checkpoint | null>;
  /** Newest first, those of a size below `before`. */
  checkpoints(limit: number, before?: number): Promise<readonly Checkpoint[]>;
  /** False: there is one of this size already. */
  addCheckpoint(checkpoint: Checkpoint): Promise<boolean>;
  cosignatures(size: number): Promise<readonly Cosignature[]>;
  addCosignatures(lines: readonly Cosignature[]): Promise<void>;
  /** Oldest first. */
  keys(): Promise<readonly LogKey[]>;
  /** False: this generation is there already. */
  addKey(key: LogKey, event: DeskEvent): Promise<boolean>;
  /** Those that nobody acknowledged, oldest first, at most `limit`. */
  openFaults(limit: number): Promise<readonly LogFault[]>;
  /** Newest first. */
  faults(limit: number): Promise<readonly LogFault[]>;
  /** False: this very fault is recorded already, open or not. */
  raiseFault(fault: LogFault, event: DeskEvent): Promise<boolean>;
  /** False: there is no such open fault. */
  acknowledgeFault(id: string, by: string, at: string, reason: string, event: DeskEvent): Promise<boolean>;
}

/** A tile is missing, torn, or not what the leaves give. It can be built anew from them. */
export class TileBroken extends Error {
  override readonly name = 'TileBroken';
}
