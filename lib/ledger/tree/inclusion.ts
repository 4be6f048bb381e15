import { LedgerRefused } from '@/lib/ledger/refused';
import { HASH_BYTES, nodeHash } from '@/lib/ledger/tree/merkle';

const half = (n: number): number => Math.floor(n / 2);
const odd = (n: number): boolean => n % 2 === 1;

export const wholeHash = (hash: Uint8Array): Uint8Array => {
  if (hash.length !== HASH_BYTES) throw new LedgerRefused('A hash of the proof is not 32 bytes long.');
  return hash;
};

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  /** The leaf's hash, not its entry. */
  readonly leaf: Uint8Array;
  /** From the leaf's sibling up to the child of the root. */
  readonly path: readonly Uint8Array[];
}

/**
 * The root of the tree that this leaf is in, if the path is one of a tree of this size (RFC 9162 section 2.1.3.2).
 * Whoever calls compares it with a root that they trust. Sizes may go up to 2^53 − 1.
 * @throws LedgerRefused when the path is too long, too short, or the index is outside the tree
 */
export const rootFromInclusion = ({ index, size, leaf, path }: Inclusion): Uint8Array => {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new LedgerRefused(`Entry ${index} is not in a tree of ${size}.`);
  let [at, last, hash] = [index, size - 1, wholeHash(leaf)];
  for (const sibling of path.map(wholeHash)) {
    if (last === 0) throw new LedgerRefused('The proof of inclusion is longer than it can be.');
    if (odd(at) || at === last) {
      hash = nodeHash(sibling, hash);
      // The levels where this node has no sibling.
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0) throw new LedgerRefused('The proof of inclusion is shorter than it has to be.');
  return hash;
};
