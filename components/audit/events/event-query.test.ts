import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedOf,
  isEventFiltered,
  readEventQuery,
  writeEventQuery,
} from '@/components/audit/events/event-query';
import { KIND_GROUPS, KIND_TITLES } from '@/lib/domain/told/kinds';

const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const queries = fc.record({
  who: some(fc.constantFrom('person:p 1', 'integrator:i&1', 'system:desk')),
  kind: some(fc.constantFrom(...Object.keys(KIND_TITLES), ...Object.keys(KIND_GROUPS))),
  match: some(fc.stringMatching(/^[\w&=?%+-]{1,12}$/)),
  from: some(day.map((at) => at.toISOString().slice(0, 10))),
  to: some(day.map((at) => at.toISOString().slice(0, 10))),
  cursor: fc.option(fc.stringMatching(/^[\w.-]{1,12}$/)),
});

describe('a search over events in the address', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readEventQuery(new URLSearchParams(writeEventQuery(query)))).toEqual(query);
      }),
    );
  });

  it('drops what cannot be asked', () => {
    const asked = 'who=ada&kind=votes&from=2026-02-30&to=yesterday&match=+A-1+';
    expect(writeEventQuery(readEventQuery(new URLSearchParams(asked)))).toBe('?match=A-1');
    expect(isEventFiltered(readEventQuery(new URLSearchParams('cursor=abc')))).toBe(false);
  });

  it('asks the server for whole days, the last one included', () => {
    const query = readEventQuery(new URLSearchParams('from=2026-03-01&to=2026-03-01'));
    const asked = new URLSearchParams(askedOf(query, { format: 'csv' }));
    const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
    expect(Date.parse(to) - Date.parse(from)).toBe(24 * 3_600_000);
    expect(new Date(from).getDate()).toBe(1);
    expect(asked.get('format')).toBe('csv');
  });
});
