import { canonical } from '@/lib/ledger/canonical';
import { GENESIS, type Link, sha256 } from '@/lib/ledger/chain';
import type { StoredLeaf } from '@/lib/ports/record-store';
import { type Finding, storedDigest } from '@/lib/verify/finding';

interface Chained extends Link {
  readonly kind: string;
  readonly at: string;
  readonly by: { readonly kind: string; readonly id: string };
}

/** Where a chain stands, so that one that is read in portions goes on. */
export interface End {
  readonly seq: number;
  readonly hash: string;
}

export const START: End = { seq: 0, hash: GENESIS };

/** Null of what no event can hold, such as half a character. */
const hashOf = (body: object): string | null => {
  try {
    return sha256(canonical(body));
  } catch (fault) {
    if (fault instanceof TypeError) return null;
    throw fault;
  }
};

const leafFault = (event: Chained, leaf: StoredLeaf | undefined): string | null => {
  if (!leaf) return 'is neither in the tree nor in the line before it';
  if (leaf.hash !== event.hash) return 'is another one in the tree';
  const same =
    leaf.kind === event.kind && leaf.at === event.at && leaf.who === `${event.by.kind}:${event.by.id}`;
  return same ? null : 'stands in the tree with another kind, time or person';
};

/**
 * The next events of one chain, and what the tree holds of them: each is numbered on, links to the one before, has the
 * hash that its content gives, and stands in the tree or in the line before it. What follows a broken link says nothing.
 */
export const checkChain = (
  where: string,
  from: End,
  events: readonly Chained[],
  leaves: readonly StoredLeaf[],
): { readonly found: readonly Finding[]; readonly end: End; readonly broken: boolean } => {
  const found: Finding[] = [];
  const known = new Map(leaves.map((leaf) => [leaf.seq, leaf]));
  let end = from;
  const tell = (check: 'chain' | 'tree', seq: number, what: string, stored?: Chained | StoredLeaf) =>
    found.push({
      ...{ check, where, what: `event ${seq} ${what}` },
      ...(stored ? { stored: storedDigest(stored) } : {}),
    });
  for (const event of events) {
    const { hash, ...body } = event;
    if (event.seq !== end.seq + 1) tell('chain', end.seq + 1, 'is missing', event);
    else if (event.prev !== end.hash) tell('chain', event.seq, 'does not link to the one before', event);
    else if (hashOf(body) !== hash) tell('chain', event.seq, 'is not what its hash says', event);
    const leaf = known.get(event.seq);
    known.delete(event.seq);
    const fault = leafFault(event, leaf);
    if (fault) tell('tree', event.seq, fault, leaf);
    if (found.some(({ check }) => check === 'chain')) return { found, end, broken: true };
    end = { seq: event.seq, hash };
  }
  for (const leaf of known.values()) tell('tree', leaf.seq, 'is in the tree and not in the chain', leaf);
  return { found, end, broken: false };
};
