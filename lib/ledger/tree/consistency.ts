import { sameBytes } from '@/lib/ledger/bytes';
import { LedgerRefused } from '@/lib/ledger/refused';
import { wholeHash } from '@/lib/ledger/tree/inclusion';
import { nodeHash } from '@/lib/ledger/tree/merkle';

const half = (n: number): number => Math.floor(n / 2);
const odd = (n: number): boolean => n % 2 === 1;
const powerOfTwo = (n: number): boolean => 2 ** Math.round(Math.log2(n)) === n;

export interface Consistency {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Both roots that a path leads to, from the subtree that both trees share (RFC 9162 section 2.1.4.2). */
const rootsOf = (from: number, to: number, shared: Uint8Array, path: readonly Uint8Array[]) => {
  let [at, last] = [from - 1, to - 1];
  while (odd(at)) [at, last] = [half(at), half(last)];
  let [old, now] = [shared, shared];
  for (const hash of path) {
    if (last === 0) throw new LedgerRefused('The proof of consistency is longer than it can be.');
    const onTheLeft = odd(at) || at === last;
    [old, now] = onTheLeft ? [nodeHash(hash, old), nodeHash(hash, now)] : [old, nodeHash(now, hash)];
    // The levels where this node has no sibling.
    while (onTheLeft && !odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0) throw new LedgerRefused('The proof of consistency is shorter than it has to be.');
  return { old, now };
};

/** Where there is nothing to prove: an empty tree begins every other, and a tree begins itself. */
const checkTrivial = ({ from, to, fromRoot, toRoot, path }: Consistency): void => {
  if (path.length > 0) throw new LedgerRefused('The proof of consistency is longer than it can be.');
  if (from === to && !sameBytes(fromRoot, toRoot))
    throw new LedgerRefused(`Two trees of ${to} have different roots: it is a fork.`);
};

/**
 * Whether the later tree begins with all of the earlier one, in its order. Returns when it does.
 * @throws LedgerRefused with the reason otherwise
 */
export const checkConsistency = (claim: Consistency): void => {
  const { from, to, fromRoot, toRoot } = claim;
  if (!Number.isSafeInteger(to) || !Number.isSafeInteger(from) || from < 0 || from > to)
    throw new LedgerRefused(`A tree of ${to} cannot follow one of ${from}.`);
  if (from === to || from === 0) {
    checkTrivial(claim);
    return;
  }
  const [shared, ...path] = [...(powerOfTwo(from) ? [fromRoot] : []), ...claim.path].map(wholeHash);
  if (shared === undefined) throw new LedgerRefused('The proof of consistency is empty.');
  const { old, now } = rootsOf(from, to, shared, path);
  if (!sameBytes(old, fromRoot))
    throw new LedgerRefused(`The tree of ${to} does not begin with the tree of ${from}: it is a fork.`);
  if (!sameBytes(now, toRoot))
    throw new LedgerRefused(`The proof does not lead to the root of the tree of ${to}.`);
};
