import { createPublicKey } from 'node:crypto';
import { LogCheckpoint, verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle';
import { concat, fromHex } from '@/lib/ledger/bytes';
import type { Verifier } from '@/lib/ledger/note/verifier';

type Entry = Parameters<typeof verifyMerkleInclusion>[0];
type Authority = Parameters<typeof verifyCheckpoint>[1][number];

const proofOf = (
  index: number,
  size: number,
  root: Uint8Array,
  path: readonly Uint8Array[],
  envelope = '',
) => ({
  logIndex: String(index),
  treeSize: String(size),
  rootHash: Buffer.from(root),
  hashes: path.map((hash) => Buffer.from(hash)),
  checkpoint: { envelope },
});

const entryOf = (entry: Uint8Array, inclusionProof: ReturnType<typeof proofOf>): Entry =>
  ({ canonicalizedBody: Buffer.from(entry), inclusionProof }) as unknown as Entry;

/** Whether Sigstore's verifier accepts this path: another hand's reading of RFC 6962. */
export const sigstoreAccepts = (
  entry: Uint8Array,
  index: number,
  size: number,
  root: Uint8Array,
  path: readonly Uint8Array[],
): boolean => {
  const checkpoint = new LogCheckpoint('', BigInt(size), Buffer.from(root), []);
  try {
    verifyMerkleInclusion(entryOf(entry, proofOf(index, size, root, path)), checkpoint);
    return true;
  } catch {
    return false;
  }
};

/**
 * What Sigstore's verifier reads in a signed checkpoint, with this key. @throws when it does not accept it
 */
export const sigstoreReads = (note: string, { name, keyId, publicKey }: Verifier): LogCheckpoint => {
  const der = concat(fromHex('302a300506032b6570032100'), publicKey);
  const authority = {
    logID: Buffer.from(keyId),
    baseURL: name,
    publicKey: createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }),
  } as unknown as Authority;
  return verifyCheckpoint(entryOf(new Uint8Array(0), proofOf(0, 0, new Uint8Array(0), [], note)), [
    authority,
  ]);
};
