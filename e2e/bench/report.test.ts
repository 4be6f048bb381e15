import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from './percentile';
import { atMost, reportText, tableOf, told, under } from './report';
import { withResult } from './write-result';

describe('percentile', () => {
  it('is a value that so many do not exceed, and the smallest such', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (of, share) => {
        const found = percentile(of, share);
        const count = (fits: (v: number) => boolean) => of.filter(fits).length;
        expect(count((v) => v <= found)).toBeGreaterThanOrEqual(of.length * share);
        expect(count((v) => v < found)).toBeLessThan(of.length * share);
      }),
    );
  });
});

describe('table', () => {
  it('says of each aim whether it is met', () => {
    expect(atMost('a', 1.5, 1.5, '').met).toBe(true);
    expect(atMost('a', 1.51, 1.5, '').met).toBe(false);
    expect(under('a', 50, 50, 'ms').met).toBe(false);
    expect(under('a', Number.NaN, 50, 'ms').met).toBe(false);
    const lines = tableOf([under('delay', 60, 50, 'ms'), told('pace', '9 a second')]).split('\n');
    expect(lines[2]).toMatch(/\| 60 ms +\| under 50 ms \| no +\|/);
    expect(lines[3]).toMatch(/\| – +\|$/);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

describe('withResult', () => {
  const report = { title: 'Ingest', how: 'So.', rows: [told('pace', '9')] };
  const when = { machine: 'a machine', load: '0.1', at: new Date('2026-11-22T10:00:00Z') };
  const document = 'before\n<!-- ingest: begin -->\nold\n<!-- ingest: end -->\nafter\n';

  it('puts a result in the place of the last one, as often as it is done', () => {
    const once = withResult(document, 'ingest', report, when);
    expect(once).toContain(reportText(report));
    expect(once).toContain('Measured 2026-11-22 on a machine; load before it 0.1.');
    expect(once).not.toContain('old');
    expect(once.startsWith('before\n') && once.endsWith('\nafter\n')).toBe(true);
    expect(withResult(once, 'ingest', report, when)).toBe(once);
  });

  it('refuses a document without a place for it', () => {
    expect(() => withResult(document, 'lists', report, when)).toThrow(/no place/);
  });
});
