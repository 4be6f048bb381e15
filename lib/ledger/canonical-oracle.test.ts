import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/lib/ledger/canonical';

/** Keys that order differently by code unit, code point and locale. */
const keys = fc.oneof(
  fc.string(),
  fc.constantFrom('', '1', '10', '2', 'a', 'A', 'é', 'e\u0301', '\u20ac', '\ufb33', '😀', '\u0080', '\r'),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      false,
      0,
      -0,
      1e21,
      1e-7,
      5e-324,
      1.7976931348623157e308,
      333333333.3333333,
      2 ** 53,
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(keys, tie('json'), { maxKeys: 5 }),
  ),
}));

describe('canonical JSON', () => {
  it('is what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });
});
