import { fromBase64, sameBytes, toBase64, toHex } from '@/lib/ledger/bytes';
import { type CheckpointText, hashLine, parseCheckpoint } from '@/lib/ledger/note/checkpoint';
import { type VerifiedNote, verifyNote } from '@/lib/ledger/note/note';
import type { Verifier } from '@/lib/ledger/note/verifier';
import { LedgerRefused } from '@/lib/ledger/refused';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { leafHash } from '@/lib/ledger/tree/merkle';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 leaves has no longer path. */
const MOST_HASHES = 63;

/** An offline proof that an entry is in a log (C2SP tlog-proof). */
export interface Proof {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed note, whole. */
  readonly checkpoint: string;
  readonly extra?: Uint8Array;
}

export const formatProof = ({ index, path, checkpoint, extra }: Proof): string =>
  [
    HEADER,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...path.map(toBase64),
    '',
    checkpoint,
  ].join('\n');

const extraOf = (line: string): Uint8Array => {
  try {
    return fromBase64(line.slice('extra '.length));
  } catch {
    throw new LedgerRefused('The proof’s extra data is damaged.');
  }
};

/** @throws LedgerRefused when it is not of that form */
export const parseProof = (text: string): Proof => {
  const at = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(at, 0)).split('\n');
  if (header !== HEADER) throw new LedgerRefused('This is not a proof of a log.');
  const extra = lines[0]?.startsWith('extra ') ? extraOf(lines.shift() ?? '') : undefined;
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  if (index === undefined || !Number.isSafeInteger(Number(index)))
    throw new LedgerRefused('The proof names no index.');
  if (lines.length > MOST_HASHES) throw new LedgerRefused('The proof is longer than any can be.');
  return {
    index: Number(index),
    path: lines.map(hashLine),
    checkpoint: text.slice(at + 2),
    ...(extra ? { extra } : {}),
  };
};

export interface VerifiedProof {
  readonly proof: Proof;
  readonly checkpoint: CheckpointText;
  readonly note: VerifiedNote;
}

/**
 * Checks a proof for this entry: the checkpoint is signed by a known key of the log it names, and the path leads from
 * the entry to its root. @throws LedgerRefused with the reason otherwise
 */
export const verifyProof = (
  text: string,
  entry: Uint8Array,
  vkeys: readonly (string | Verifier)[],
): VerifiedProof => {
  const proof = parseProof(text);
  const note = verifyNote(proof.checkpoint, vkeys);
  const checkpoint = parseCheckpoint(note.text);
  if (!note.signedBy.some(({ name }) => name === checkpoint.origin))
    throw new LedgerRefused(`The checkpoint is of ${checkpoint.origin}, and no key of that log signed it.`);
  const { index, path } = proof;
  const root = rootFromInclusion({ index, size: checkpoint.size, leaf: leafHash(entry), path });
  if (!sameBytes(root, checkpoint.root))
    throw new LedgerRefused(
      `The proof leads to ${toHex(root).slice(0, 12)}…, not to the checkpoint’s root: it is for another entry or another tree.`,
    );
  return { proof, checkpoint, note };
};
