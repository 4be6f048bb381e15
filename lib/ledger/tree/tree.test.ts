import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, sameBytes, toHex } from '@/lib/ledger/bytes';
import { MemoryTree, numbered } from '@/lib/ledger/testing/memory-tree';
import { naiveConsistency, naiveInclusion, naiveRoot } from '@/lib/ledger/testing/naive-tree';
import { sigstoreAccepts } from '@/lib/ledger/testing/sigstore';
import { checkConsistency } from '@/lib/ledger/tree/consistency';
import { edgeRoot, edgeTiles } from '@/lib/ledger/tree/edge';
import { rootFromInclusion } from '@/lib/ledger/tree/inclusion';
import { EMPTY_ROOT, leafHash } from '@/lib/ledger/tree/merkle';

/** The entries and roots that every implementation of RFC 6962 is tried with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(fromHex);
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Around every edge that a tile or two has. */
const SIZES = [1, 2, 3, 7, 8, 100, 255, 256, 257, 511, 512, 513, 700];
const ALL = numbered(700);
const tree = new MemoryTree().grow(ALL);
const reader = tree.reader();
const hex = (hashes: readonly Uint8Array[]) => hashes.map(toHex);
const flip = (hash: Uint8Array, bit: number) =>
  hash.map((b, i) => (i === bit >> 3 ? b ^ (1 << (bit & 7)) : b));

describe('the tree', () => {
  it('has the roots that everybody has', async () => {
    for (const [size, root] of ROOTS.entries()) {
      const small = new MemoryTree().grow(ENTRIES.slice(0, size));
      expect(toHex(edgeRoot(small.edge))).toBe(root);
      expect(toHex(await small.reader().root(size))).toBe(root);
    }
    expect(toHex(EMPTY_ROOT)).toBe(ROOTS[0]);
  });

  it('grows to the same tiles in whatever steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 }), (steps) => {
        const grown = new MemoryTree();
        for (const step of steps)
          grown.grow(ALL.slice(grown.edge.size, Math.min(ALL.length, grown.edge.size + step)));
        const { size } = grown.edge;
        const atOnce = new MemoryTree().grow(ALL.slice(0, size));
        expect(toHex(edgeRoot(grown.edge))).toBe(toHex(naiveRoot(ALL.slice(0, size))));
        expect([...grown.tiles].sort().map(([key, hashes]) => [key, hex(hashes)])).toEqual(
          [...atOnce.tiles].sort().map(([key, hashes]) => [key, hex(hashes)]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is a pyramid of tiles as C2SP tlog-tiles describes it', () => {
    expect(edgeTiles(70_000)).toEqual([
      { level: 0, n: 273, width: 112 },
      { level: 1, n: 1, width: 17 },
      { level: 2, n: 0, width: 1 },
    ]);
    const full = edgeTiles(256);
    expect(full).toEqual([
      { level: 0, n: 1, width: 0 },
      { level: 1, n: 0, width: 1 },
    ]);
    expect(hex(tree.tiles.get('1/0') ?? [])).toEqual(
      hex([naiveRoot(ALL.slice(0, 256)), naiveRoot(ALL.slice(256, 512))]),
    );
  });

  it('gives the root of any earlier size from the tiles that it has now', async () => {
    for (const size of SIZES)
      expect(toHex(await reader.root(size))).toBe(toHex(naiveRoot(ALL.slice(0, size))));
  });
});

describe('a proof of inclusion', () => {
  it('is RFC 6962’s own, leads to the root, and convinces another implementation', async () => {
    for (const size of SIZES) {
      const part = ALL.slice(0, size);
      const root = naiveRoot(part);
      for (const index of new Set(
        [0, 1, size >> 1, size - 2, size - 1, 255, 256].filter((i) => i >= 0 && i < size),
      )) {
        const path = await reader.inclusion(index, size);
        expect(hex(path)).toEqual(hex(naiveInclusion(index, part)));
        const entry = ALL[index] as Uint8Array;
        expect(toHex(rootFromInclusion({ index, size, leaf: leafHash(entry), path }))).toBe(toHex(root));
        expect(sigstoreAccepts(entry, index, size, root, path)).toBe(true);
      }
    }
  });

  it('convinces nobody of another leaf, place, size, or of a path that was touched', async () => {
    const claims = fc.integer({ min: 2, max: 700 }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        index: fc.nat(size - 1),
        other: fc.nat(size - 1),
        bit: fc.nat(255),
        at: fc.nat(),
        longer: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(claims, async ({ size, index, other, bit, at, longer }) => {
        const root = await reader.root(size);
        const path = await reader.inclusion(index, size);
        const entry = ALL[index] as Uint8Array;
        const n = at % path.length;
        const touched = path.map((hash, i) => (i === n ? flip(hash, bit) : hash));
        const lies = [
          { entry, index: other, size, path, lie: other !== index },
          { entry: ALL[other] as Uint8Array, index, size, path, lie: other !== index },
          { entry, index, size, path: touched, lie: true },
          { entry, index, size, path: longer ? [...path, root] : path.slice(0, -1), lie: true },
        ];
        for (const { lie, ...claim } of lies) {
          const accepted = (() => {
            try {
              return sameBytes(rootFromInclusion({ ...claim, leaf: leafHash(claim.entry) }), root);
            } catch {
              return false;
            }
          })();
          expect(accepted).toBe(!lie);
          expect(sigstoreAccepts(claim.entry, claim.index, claim.size, root, claim.path)).toBe(accepted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is refused outside the tree', async () => {
    const leaf = leafHash(ALL[0] as Uint8Array);
    for (const [index, size] of [
      [1, 1],
      [-1, 4],
      [0, 0],
      [0.5, 4],
    ] as const)
      expect(() => rootFromInclusion({ index, size, leaf, path: [] })).toThrow('is not in a tree');
    await expect(reader.inclusion(9, 9)).rejects.toThrow('is not in a tree');
    expect(() => rootFromInclusion({ index: 0, size: 2, leaf, path: [leaf.slice(1)] })).toThrow('32 bytes');
  });

  it('is not made from a tile that lacks hashes', async () => {
    const torn = new MemoryTree().grow(ALL);
    torn.tiles.set('0/1', (torn.tiles.get('0/1') ?? []).slice(0, 100));
    await expect(torn.reader().inclusion(300, 700)).rejects.toThrow('Tile 0/1 has fewer hashes');
  });
});

describe('a proof of consistency', () => {
  it('is RFC 6962’s own and shows that the later tree begins with the earlier', async () => {
    for (const to of SIZES) {
      for (const from of SIZES.filter((size) => size <= to)) {
        const path = await reader.consistency(from, to);
        expect(hex(path)).toEqual(hex(naiveConsistency(from, ALL.slice(0, to))));
        const [fromRoot, toRoot] = [await reader.root(from), await reader.root(to)];
        checkConsistency({ from, to, fromRoot, toRoot, path });
      }
    }
    checkConsistency({ from: 0, to: 5, fromRoot: EMPTY_ROOT, toRoot: await reader.root(5), path: [] });
  });

  it('holds for no fork, no other size and no path that was touched', async () => {
    const claims = fc.integer({ min: 2, max: 700 }).chain((to) =>
      fc.record({
        to: fc.constant(to),
        from: fc.integer({ min: 1, max: to - 1 }),
        bit: fc.nat(255),
        at: fc.nat(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(claims, async ({ to, from, bit, at }) => {
        const path = await reader.consistency(from, to);
        const [fromRoot, toRoot] = [await reader.root(from), await reader.root(to)];
        const claim = { from, to, fromRoot, toRoot, path };
        const n = at % path.length;
        const touched = path.map((hash, i) => (i === n ? flip(hash, bit) : hash));
        expect(() => checkConsistency({ ...claim, fromRoot: flip(fromRoot, bit) })).toThrow();
        expect(() => checkConsistency({ ...claim, toRoot: flip(toRoot, bit) })).toThrow();
        expect(() => checkConsistency({ ...claim, path: touched })).toThrow();
        expect(() => checkConsistency({ ...claim, path: path.slice(0, -1) })).toThrow();
        expect(() => checkConsistency({ ...claim, path: [...path, toRoot] })).toThrow();
        expect(() => checkConsistency({ ...claim, from: to + 1 })).toThrow('cannot follow');
      }),
      { numRuns: 60 },
    );
  });

  it('names a fork: the same number of entries, and other ones', async () => {
    const other = new MemoryTree().grow([...ALL.slice(0, 99), ...numbered(1)]);
    const [fromRoot, toRoot] = [await other.reader().root(100), await reader.root(700)];
    const path = await reader.consistency(100, 700);
    expect(() => checkConsistency({ from: 100, to: 700, fromRoot, toRoot, path })).toThrow('fork');
    const same = { from: 100, to: 100, fromRoot, path: [] };
    expect(() => checkConsistency({ ...same, toRoot: naiveRoot(ALL.slice(0, 100)) })).toThrow('fork');
  });
});
