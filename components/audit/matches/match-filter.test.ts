import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFiltered, readMatchQuery, writeMatchQuery } from '@/components/audit/matches/match-filter';
import { STATUSES } from '@/lib/domain/match';

const word = fc.option(
  fc.stringMatching(/^[\w&=?%+ ]{1,12}$/).map((s) => s.trim() || undefined),
  { nil: undefined },
);
const queries = fc.record({
  lane: word,
  status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
  integrator: word,
  purpose: word,
  externalId: word,
  flagged: fc.option(fc.constant('true' as const), { nil: undefined }),
  cursor: word.map((s) => s ?? null),
});

describe('match filter in the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readMatchQuery(new URLSearchParams(writeMatchQuery(query)))).toEqual(query);
      }),
    );
  });

  it('drops blanks and a status that does not exist', () => {
    const query = readMatchQuery(new URLSearchParams('lane=+&status=done&purpose=&externalId=A-1'));
    expect(writeMatchQuery(query)).toBe('?externalId=A-1');
  });

  it('is not a filter when only a page is named', () => {
    expect(isFiltered(readMatchQuery(new URLSearchParams('cursor=abc')))).toBe(false);
    expect(isFiltered(readMatchQuery(new URLSearchParams('lane=abc')))).toBe(true);
  });
});
