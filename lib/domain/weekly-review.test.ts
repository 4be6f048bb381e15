import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plus } from '@/lib/domain/time';
import {
  lastDayOf,
  maySign,
  overdueText,
  WEEK,
  weekBegins,
  weekEnds,
  weekOf,
  weeksDue,
} from '@/lib/domain/weekly-review';

const instant = fc
  .integer({ min: Date.parse('1999-01-01'), max: Date.parse('2090-01-01') })
  .map((ms) => new Date(ms).toISOString());

describe('weeks of the log', () => {
  it('begin on Monday, in UTC', () => {
    expect(weekOf('2026-11-22T23:59:59.999Z')).toBe('2026-11-16');
    expect(weekOf('2026-11-23T00:00:00.000Z')).toBe('2026-11-23');
    expect(lastDayOf('2026-11-16')).toBe('2026-11-22');
    fc.assert(
      fc.property(instant, (at) => {
        const week = weekOf(at);
        expect(new Date(weekBegins(week)).getUTCDay()).toBe(1);
        expect(weekBegins(week) <= at && at < weekEnds(week)).toBe(true);
      }),
    );
  });

  it('are due once they are over, and overdue a week later', () => {
    const due = (now: string, ...signed: string[]) =>
      weeksDue('2026-11-04T10:00:00.000Z', now, new Set(signed)).map(
        ({ week, overdue }) => `${week}${overdue ? '!' : ''}`,
      );
    expect(due('2026-11-08T23:00:00.000Z')).toEqual([]);
    expect(due('2026-11-09T00:00:00.000Z')).toEqual(['2026-11-02']);
    expect(due('2026-11-15T23:00:00.000Z')).toEqual(['2026-11-02']);
    expect(due('2026-11-16T00:00:00.000Z')).toEqual(['2026-11-02!', '2026-11-09']);
    expect(due('2026-11-16T00:00:00.000Z', '2026-11-02')).toEqual(['2026-11-09']);
    expect(weeksDue(null, '2026-11-16T00:00:00.000Z', new Set())).toEqual([]);
  });

  it('are never the running one, never before the desk’s first event, and no more than a year', () => {
    fc.assert(
      fc.property(instant, instant, (first, now) => {
        const due = weeksDue(first, now, new Set());
        expect(due.length).toBeLessThanOrEqual(53);
        for (const { week } of due) {
          expect(weekEnds(week) <= now && weekEnds(week) > first).toBe(true);
          expect(maySign(first, now, week)).toBe(true);
        }
        expect(maySign(first, now, weekOf(now))).toBe(false);
        expect(maySign(first, now, weekOf(plus(now, WEEK)))).toBe(false);
      }),
    );
  });

  it('say in an alarm how many are overdue', () => {
    expect(overdueText([{ week: '2026-11-09', overdue: false }])).toBeNull();
    expect(overdueText([{ week: '2026-11-02', overdue: true }])).toContain('the week from 2026-11-02');
    const two = ['2026-10-26', '2026-11-02'].map((week) => ({ week, overdue: true }));
    expect(overdueText(two)).toContain('for 2 weeks, the first from 2026-10-26');
  });
});
