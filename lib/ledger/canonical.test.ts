import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/lib/ledger/canonical';

describe('canonical', () => {
  it('orders keys by UTF-16 code units, as the example of RFC 8785 section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonical(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    [Number('333333333.33333329'), '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
  ])('writes %s as %s (RFC 8785 appendix B)', (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it('writes strings as RFC 8785 section 3.2.2.2 asks', () => {
    expect(canonical('\u20ac$\u000f\nA\'B"\\\\"/\u0000\b')).toBe(
      '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\\u0000\\b"',
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone surrogate', { a: '\ud800' }],
    ['a lone surrogate in a key', { '\udead': 1 }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['nothing', undefined],
    ['a hole', [undefined]],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  const json = fc.jsonValue({ maxDepth: 4 });

  it('reads back as the same value, and is its own canonical form', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys, nor on properties that are not there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(turned)).toBe(canonical(value));
        expect(canonical({ ...value, [`${Object.keys(value).join()}more`]: undefined })).toBe(
          canonical(value),
        );
      }),
    );
  });

  it('tells different values apart', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const alike = JSON.stringify(a) === JSON.stringify(b);
        if (alike) expect(canonical(a)).toBe(canonical(b));
        else if (canonical(a) === canonical(b))
          expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(b)));
      }),
    );
  });
});
