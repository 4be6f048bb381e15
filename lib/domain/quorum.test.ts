import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/domain/evidence';
import { openContradictions, quorum, requiredKinds } from '@/lib/domain/quorum';
import { anItem, aPolicy } from '@/lib/domain/testing/build';

const NONE = new Set<string>();
const asks = (minimum: number, sources: number) =>
  aPolicy({ evidence: { requiredKinds: [], minimum, sources } });
const from = (key: string, source: string, patch: Partial<Evidence> = {}) =>
  anItem(key, { source, ...patch });

/** Policy (minimum, sources), items, those relied upon, which of them count. */
const TABLE: readonly [string, [number, number], readonly Evidence[], readonly string[], number, boolean][] =
  [
    ['two items of two sources', [2, 2], [from('1', 'x'), from('2', 'y')], ['1', '2'], 2, true],
    ['two items of one source count once', [2, 2], [from('1', 'x'), from('2', 'x')], ['1', '2'], 1, false],
    [
      'one source, and a sign that nobody sees',
      [2, 2],
      [from('1', 'City Records'), from('2', 'City Rec\u200bords')],
      ['1', '2'],
      1,
      false,
    ],
    [
      'one source, spelt differently',
      [2, 2],
      [from('1', 'City  Records'), from('2', ' city records.')],
      ['1', '2'],
      1,
      false,
    ],
    ['one source in wide letters', [2, 2], [from('1', 'ＣＣＴＶ'), from('2', 'cctv')], ['1', '2'], 1, false],
    [
      'the same file from two sources',
      [2, 2],
      [from('1', 'x', { fileSha256: 'f' }), from('2', 'y', { fileSha256: 'f' })],
      ['1', '2'],
      1,
      false,
    ],
    [
      'two files of two sources',
      [2, 2],
      [from('1', 'x', { fileSha256: 'f' }), from('2', 'y', { fileSha256: 'g' })],
      ['1', '2'],
      2,
      true,
    ],
    ['only one of them is relied upon', [2, 2], [from('1', 'x'), from('2', 'y')], ['1'], 1, false],
    ['one named twice', [2, 2], [from('1', 'x'), from('2', 'y')], ['1', '1'], 1, false],
    ['nothing is relied upon', [1, 1], [from('1', 'x')], [], 0, false],
    ['what is not known is relied upon', [1, 1], [from('1', 'x')], ['ghost'], 0, false],
    ['one item where one is asked for', [1, 1], [from('1', 'x')], ['1'], 1, true],
    ['a policy of zero still asks for one', [0, 0], [], [], 0, false],
    ['a policy of zero, one item', [0, 0], [from('1', 'x')], ['1'], 1, true],
    [
      'two of one source where one source is asked for: it counts once',
      [2, 1],
      [from('1', 'x'), from('2', 'x')],
      ['1', '2'],
      1,
      false,
    ],
    ['three asked for, two there', [3, 2], [from('1', 'x'), from('2', 'y')], ['1', '2'], 2, false],
    ['about another candidate', [1, 1], [from('1', 'x', { candidate: 'b' })], ['1'], 0, false],
    ['because of the match', [1, 1], [from('1', 'x', { obtainedVia: 'because_of_match' })], ['1'], 0, false],
    ['contradicting', [1, 1], [from('1', 'x', { direction: 'contradicts' })], ['1'], 0, false],
    ['neutral', [1, 1], [from('1', 'x', { direction: 'neutral' })], ['1'], 0, false],
    [
      'joined through a third item, relied upon',
      [2, 2],
      [from('1', 'x', { fileSha256: 'f' }), from('2', 'y'), from('3', 'y', { fileSha256: 'f' })],
      ['1', '2', '3'],
      1,
      false,
    ],
    [
      'joined through a third item, left out',
      [2, 2],
      [from('1', 'x', { fileSha256: 'f' }), from('2', 'y'), from('3', 'y', { fileSha256: 'f' })],
      ['1', '2'],
      1,
      false,
    ],
  ];

describe('quorum', () => {
  it.each(TABLE)('%s', (_what, [minimum, sources], items, relied, counted, met) => {
    const found = quorum(items, 'a', relied, asks(minimum, sources), NONE);
    expect(found.counted).toHaveLength(counted);
    expect(found.met).toBe(met);
    expect(found.missing.length > 0).toBe(!met);
  });

  it('does not depend on the order of items', () => {
    const items = [
      from('1', 'x', { fileSha256: 'f' }),
      from('2', 'y'),
      from('3', 'y', { fileSha256: 'f' }),
      from('4', 'z'),
    ];
    const forth = quorum(items, 'a', ['1', '2', '3', '4'], asks(2, 2), NONE);
    const back = quorum([...items].reverse(), 'a', ['4', '3', '2', '1'], asks(2, 2), NONE);
    expect([forth.counted.length, forth.met]).toEqual([back.counted.length, back.met]);
    expect(forth.counted).toHaveLength(2);
  });
});

describe('requiredKinds', () => {
  it('wants a standing item of each kind', () => {
    const policy = aPolicy({ evidence: { requiredKinds: ['witness', 'phone'], minimum: 1, sources: 1 } });
    const items = [anItem('1'), anItem('2', { kind: 'phone', withdrawnAt: '2026-01-01T00:00:00.000Z' })];
    expect(requiredKinds(items, policy)).toEqual([
      { kind: 'witness', present: true },
      { kind: 'phone', present: false },
    ]);
  });
});

describe('openContradictions', () => {
  const against = (key: string, patch: Partial<Evidence> = {}) =>
    anItem(key, { direction: 'contradicts', ...patch });
  it.each([
    ['medium weight', against('1'), {}, 1],
    ['high weight', against('1', { weight: 'high' }), {}, 1],
    ['low weight', against('1', { weight: 'low' }), {}, 0],
    ['about another candidate', against('1', { candidate: 'b' }), {}, 0],
    ['withdrawn', against('1', { withdrawnAt: '2026-01-01T00:00:00.000Z' }), {}, 0],
    ['answered', against('1'), { '1': 'the clock was wrong' }, 0],
    ['answered with blanks', against('1'), { '1': '  ' }, 1],
    ['another is answered', against('1'), { '2': 'no' }, 1],
    ['supporting', anItem('1'), {}, 0],
    ['with a key that every object inherits', against('constructor'), {}, 1],
    ['with such a key, answered', against('constructor'), { constructor: 'another clock' }, 0],
    [
      'because of the match: it still speaks against',
      against('1', { obtainedVia: 'because_of_match' }),
      {},
      1,
    ],
  ] as const)('%s', (_what, item, answers, open) => {
    expect(openContradictions([item], 'a', answers)).toHaveLength(open);
  });
});
