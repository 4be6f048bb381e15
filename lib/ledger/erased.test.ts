import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '@/lib/ledger/bytes';
import { GENESIS, link } from '@/lib/ledger/chain';
import { MemoryTree } from '@/lib/ledger/testing/memory-tree';
import { checkConsistency } from '@/lib/ledger/tree/consistency';
import { edgeRoot } from '@/lib/ledger/tree/edge';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { leafHash } from '@/lib/ledger/tree/merkle';

/*
 * What stays provable once the content of events is gone (docs/decisions/0014-retention.md): number, hash and the hash
 * before stay, content and salt are nowhere any more.
 */
interface Place {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  /** Null: erased. */
  readonly body: object | null;
}

const chainOf = (says: readonly string[]): readonly Place[] => {
  let prev = GENESIS;
  return says.map((text, i) => {
    const body = { matchId: 'm', seq: i + 1, salt: randomBytes(16).toString('hex'), data: { text } };
    const linked = link(prev, body);
    prev = linked.hash;
    return { seq: i + 1, ...linked, body };
  });
};

const erase = (chain: readonly Place[], gone: ReadonlySet<number>): readonly Place[] =>
  chain.map((place) => (gone.has(place.seq) ? { ...place, body: null } : place));

/** Every place follows the one before, and what has content has the hash that it gives. */
const holds = (chain: readonly Place[]): boolean =>
  chain.every(({ seq, prev, hash, body }, i) => {
    const follows = seq === i + 1 && prev === (chain[i - 1]?.hash ?? GENESIS);
    return follows && (body === null || link(prev, body).hash === hash);
  });

const treeOf = (chain: readonly Place[]) => new MemoryTree().grow(chain.map(({ hash }) => fromHex(hash)));

/** The events of a match, some of which are erased. */
const cases = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 40 }).chain((says) =>
  fc.record({
    says: fc.constant(says),
    gone: fc
      .uniqueArray(fc.integer({ min: 1, max: says.length }), { minLength: 1 })
      .map((all) => new Set(all)),
    from: fc.integer({ min: 0, max: says.length }),
  }),
);

describe('a log of which content was erased', () => {
  it('has the same root, and proves every event and every earlier checkpoint as before', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ says, gone, from }) => {
        const chain = chainOf(says);
        const before = treeOf(chain);
        const [root, earlier] = [edgeRoot(before.edge), edgeRoot(treeOf(chain.slice(0, from)).edge)];
        const left = erase(chain, gone);
        expect(holds(left)).toBe(true);
        const after = treeOf(left);
        expect(toHex(edgeRoot(after.edge))).toBe(toHex(root));
        expect(after.tiles).toEqual(before.tiles);
        const [reader, size] = [after.reader(), left.length];
        for (const [index, { hash }] of left.entries()) {
          const path = await reader.inclusion(index, size);
          const proved = rootFromInclusion({ index, size, leaf: leafHash(fromHex(hash)), path });
          expect(toHex(proved)).toBe(toHex(root));
        }
        const path = await reader.consistency(from, size);
        checkConsistency({ from, to: size, fromRoot: earlier, toRoot: root, path });
      }),
      { numRuns: 60 },
    );
  });

  it('takes no other event in the place of an erased one', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.string({ maxLength: 12 }), fc.nat(), async ({ says, gone }, text, which) => {
        const chain = chainOf(says);
        const left = erase(chain, gone);
        const place = left.filter(({ body }) => body === null)[which % gone.size];
        if (!place) throw new Error('nothing was erased');
        const salt = randomBytes(16).toString('hex');
        const forged = { matchId: 'm', seq: place.seq, salt, data: { text } };
        const instead = (other: Place) => left.map((one) => (one.seq === place.seq ? other : one));
        // With its own content under the hash that stands there.
        expect(holds(instead({ ...place, body: forged }))).toBe(false);
        // With a hash of its own: what follows does not link to it, and the tree has another leaf there.
        const other = { ...place, ...link(place.prev, forged), body: forged };
        const last = place.seq === left.length;
        expect(holds(instead(other))).toBe(last);
        const reader = treeOf(left).reader();
        const path = await reader.inclusion(place.seq - 1, left.length);
        const leaf = leafHash(fromHex(other.hash));
        const proved = rootFromInclusion({ index: place.seq - 1, size: left.length, leaf, path });
        expect(toHex(proved)).not.toBe(toHex(edgeRoot(treeOf(left).edge)));
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of what an erased event held, however well that is guessed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [one, same] = [chainOf([text])[0], chainOf([text])[0]];
        const guess = { matchId: 'm', seq: 1, data: { text } };
        expect(new Set([one?.hash, same?.hash, link(GENESIS, guess).hash]).size).toBe(3);
      }),
    );
  });

  it('shows the original for the one that it was, where somebody has kept it', () => {
    const chain = chainOf(['a', 'b', 'c']);
    const left = erase(chain, new Set([2]));
    expect(
      holds(left.map((place) => (place.seq === 2 ? { ...place, body: chain[1]?.body ?? null } : place))),
    ).toBe(true);
  });
});
