import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, scaleTop, troubled, usageDays, usageParts } from '@/components/integration/usage-days';
import type { DayCount } from '@/components/queries/integration';

const row = (more: Partial<DayCount> = {}): DayCount => ({
  ...{ day: '2026-02-28', family: 'matches', statusClass: '2xx', n: 1 },
  ...more,
});
const ROWS = [
  row({ n: 3 }),
  row({ family: 'images', statusClass: '4xx', n: 2 }),
  row({ day: '2026-03-01', statusClass: '5xx' }),
  row({ family: 'pushed', n: 7 }),
];

describe('use', () => {
  it('has every day, over the end of a month, and counts what was pushed apart', () => {
    const days = usageDays(ROWS, '2026-02-27', 3);
    expect(days.map((d) => [d.day, asked(d), troubled(d), d.pushed])).toEqual([
      ['2026-02-27', 0, 0, 0],
      ['2026-02-28', 5, 2, 7],
      ['2026-03-01', 1, 1, 0],
    ]);
  });

  it('has the parts of the API that were used', () => {
    expect(usageParts(ROWS).map((p) => [p.family, p['2xx'], p['4xx'], p['5xx']])).toEqual([
      ['matches', 3, 0, 1],
      ['images', 0, 2, 0],
    ]);
    expect(usageParts([])).toEqual([]);
  });

  it('has a scale that holds the most, and not much more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (most) => {
        expect(scaleTop(most)).toBeGreaterThanOrEqual(most);
        expect(scaleTop(most)).toBeLessThanOrEqual(most * 2.5);
      }),
    );
    expect([0, 1, 3, 11, 50, 51].map(scaleTop)).toEqual([1, 1, 5, 20, 50, 100]);
  });
});
