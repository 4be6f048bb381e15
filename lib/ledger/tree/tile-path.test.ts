import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '@/lib/ledger/bytes';
import { bundleEntries, parseTilePath, tilePath } from '@/lib/ledger/tree/tile-path';

describe('the path of a tile', () => {
  it.each([
    ['tile/0/x001/x234/067', { level: 0, n: 1_234_067, width: 256 }],
    ['tile/63/000', { level: 63, n: 0, width: 256 }],
    ['tile/1/x001/017.p/112', { level: 1, n: 1017, width: 112 }],
    ['tile/entries/x010/000.p/1', { level: 'entries', n: 10_000, width: 1 }],
  ] as const)('is %s', (path, name) => {
    expect(tilePath(name)).toBe(path);
    expect(parseTilePath(path)).toEqual(name);
  });

  it('goes to text and back', () => {
    const names = fc.record({
      level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      n: fc.nat(Number.MAX_SAFE_INTEGER),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(names, (name) => {
        expect(parseTilePath(tilePath(name))).toEqual(name);
      }),
    );
  });

  it.each([
    'tile/64/000',
    'tile/00/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/001/234',
    'tile/0/x001/x234',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/-1/000',
    'tile/0/000/',
    'tile/data/000',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
    '../../etc/passwd',
    '',
  ])('is not %s', (path) => {
    expect(() => parseTilePath(path)).toThrow('not the path of a tile');
  });
});

describe('a bundle of entries', () => {
  it('puts two bytes of length before each', () => {
    expect(toHex(bundleEntries([fromHex('aabb'), fromHex(''), fromHex('00'.repeat(258))]))).toBe(
      `0002aabb00000102${'00'.repeat(258)}`,
    );
  });
});
