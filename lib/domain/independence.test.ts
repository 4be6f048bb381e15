import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/domain/evidence';
import { independentSupport, ownImages, taints, worth } from '@/lib/domain/independence';
import { anItem, aState } from '@/lib/domain/testing/build';

const i = (key: string, patch: Partial<Evidence> = {}) => anItem(key, patch);
const from = (key: string, ...derivedFrom: string[]) => i(key, { derivedFrom });

/** What lies in the match, which item is asked about, and a part of why it counts nothing (null: it counts). */
const TABLE: readonly [what: string, items: readonly Evidence[], key: string, why: string | null][] = [
  ['stands alone', [i('a')], 'a', null],
  ['an independent line', [i('a', { obtainedVia: 'independent_line' })], 'a', null],
  ['exists because of the match', [i('a', { obtainedVia: 'because_of_match' })], 'a', 'because of the match'],
  ['was withdrawn', [i('a', { withdrawnAt: '2026-01-01T00:00:00.000Z' })], 'a', 'withdrawn'],
  ['derives from the match', [from('a', 'match')], 'a', 'match itself'],
  ['derives from what is not known', [from('a', 'ghost')], 'a', 'not known'],
  ['derives from itself', [from('a', 'a')], 'a', 'circle'],
  ['is in a circle of two', [from('a', 'b'), from('b', 'a')], 'a', 'circle'],
  ['derives from a circle it is not in', [from('a', 'b'), from('b', 'c'), from('c', 'b')], 'a', 'circle'],
  ['derives from a good item', [from('a', 'b'), i('b')], 'a', null],
  [
    'a chain of four ends in the match',
    [from('a', 'b'), from('b', 'c'), from('c', 'd'), from('d', 'match')],
    'a',
    'match itself',
  ],
  ['a chain of four ends well', [from('a', 'b'), from('b', 'c'), from('c', 'd'), i('d')], 'a', null],
  [
    'an ancestor was withdrawn',
    [from('a', 'b'), from('b', 'c'), i('c', { withdrawnAt: '2026-01-01T00:00:00.000Z' })],
    'a',
    'withdrawn',
  ],
  [
    'an ancestor exists because of the match',
    [from('a', 'b'), i('b', { obtainedVia: 'because_of_match' })],
    'a',
    'because of the match',
  ],
  ['one good and one bad parent', [from('a', 'b', 'match'), i('b')], 'a', 'match itself'],
  ['a diamond that ends well', [from('a', 'b', 'c'), from('b', 'd'), from('c', 'd'), i('d')], 'a', null],
  [
    'a parent that contradicts is no taint',
    [from('a', 'b'), i('b', { direction: 'contradicts' })],
    'a',
    null,
  ],
  ['is one of the match’s own pictures', [i('a', { fileSha256: 'image-b' })], 'a', 'own pictures'],
  ['is the probe', [i('a', { fileSha256: 'probe' })], 'a', 'own pictures'],
  [
    'derives from one of the own pictures',
    [from('a', 'b'), i('b', { fileSha256: 'probe' })],
    'a',
    'own pictures',
  ],
];

describe('taints', () => {
  it.each(TABLE)('%s', (_what, items, key, why) => {
    const found = taints(items, ownImages(aState())).get(key);
    if (why === null) expect(found).toBeNull();
    else expect(found).toContain(why);
  });

  it('knows the picture that was searched with as an own one', () => {
    const state = aState();
    const probe = { ...state.match.probe, asSearchedSha256: 'cropped' };
    expect([...ownImages({ ...state, match: { ...state.match, probe } })].sort()).toEqual([
      'cropped',
      'image-a',
      'image-b',
      'probe',
    ]);
  });

  it('agrees with a naive walk over every ancestor, on random graphs', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const graph = fc.tuple(
      ...keys.map((key) =>
        fc
          .record({
            derivedFrom: fc.subarray([...keys, 'match', 'ghost'], { maxLength: 2 }),
            via: fc.constantFrom(
              'before_match' as const,
              'because_of_match' as const,
              'before_match' as const,
            ),
            gone: fc.integer({ min: 0, max: 9 }),
          })
          .map(({ derivedFrom, via, gone }) =>
            i(key, {
              derivedFrom,
              obtainedVia: via,
              withdrawnAt: gone === 0 ? '2026-01-01T00:00:00.000Z' : null,
            }),
          ),
      ),
    );
    let independent = 0;
    fc.assert(
      fc.property(graph, (items) => {
        const found = taints(items);
        for (const item of items) {
          const good = naive(items, item, []);
          if (good) independent++;
          expect(found.get(item.key) === null).toBe(good);
        }
      }),
      { numRuns: 2000 },
    );
    expect(independent).toBeGreaterThan(500);
  });
});

/** Good when nothing on any way up is bad; a way that comes back to where it was is a circle. */
const naive = (items: readonly Evidence[], item: Evidence, way: readonly string[]): boolean =>
  !way.includes(item.key) &&
  item.withdrawnAt === null &&
  item.obtainedVia !== 'because_of_match' &&
  item.derivedFrom.every((key) => {
    const parent = items.find((other) => other.key === key);
    return parent !== undefined && naive(items, parent, [...way, item.key]);
  });

describe('independentSupport', () => {
  it('takes only what supports this candidate', () => {
    const items = [
      i('1'),
      i('2', { candidate: 'b' }),
      i('3', { direction: 'contradicts' }),
      i('4', { direction: 'neutral' }),
      i('5', { obtainedVia: 'because_of_match' }),
    ];
    expect(independentSupport(items, 'a', new Set()).map((item) => item.key)).toEqual(['1']);
    const why = taints(items);
    expect(items.map((item) => worth(item, why).counts)).toEqual([true, true, false, false, false]);
    for (const item of items) expect(worth(item, why).why).not.toBe('');
  });
});
