import { sha256Of } from '@/lib/ledger/sha256';

/** Bytes of a hash. */
export const HASH_BYTES = 32;

/** SHA-256 of a zero byte and the entry (RFC 6962 section 2.1). */
export const leafHash = (entry: Uint8Array): Uint8Array => {
  const data = new Uint8Array(1 + entry.length);
  data.set(entry, 1);
  return sha256Of(data);
};

/** SHA-256 of a one byte and both children (RFC 6962 section 2.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array => {
  const data = new Uint8Array(1 + 2 * HASH_BYTES);
  data[0] = 1;
  data.set(left, 1);
  data.set(right, 1 + HASH_BYTES);
  return sha256Of(data);
};

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Uint8Array = sha256Of(new Uint8Array(0));

/** The hash over a complete subtree, from the hashes in its lowest row: 1, 2, 4 … of them. */
export const completeRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < row.length; i += 2)
      above.push(nodeHash(row[i] as Uint8Array, row[i + 1] as Uint8Array));
    row = above;
  }
  if (row[0] === undefined) throw new RangeError('A subtree has at least one hash.');
  return row[0];
};

/** Hashes of neighbouring subtrees, each smaller than the one to its left, as one root. */
export const joinPeaks = (peaks: readonly Uint8Array[]): Uint8Array =>
  peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));
