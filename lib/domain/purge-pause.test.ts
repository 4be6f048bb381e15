import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAP, lookAt, PAUSE, type PurgeClock, pausedUntil } from '@/lib/domain/purge-pause';
import { DAY, type Instant, MINUTE, plus } from '@/lib/domain/time';

const HOUR = 60 * MINUTE;
const T: Instant = '2026-11-22T12:00:00.000Z';

/** Looks every half hour for so long. */
const looks = (from: PurgeClock, ms: number): PurgeClock => {
  let clock = from;
  for (let passed = 0; passed < ms; passed += 30 * MINUTE)
    clock = lookAt(clock, plus(clock.lookedAt, 30 * MINUTE));
  return clock;
};
const steady: PurgeClock = { lookedAt: T, pausedSince: null };

describe('purging', () => {
  it('goes on while the clock goes as clocks do', () => {
    expect(looks(steady, 40 * DAY).pausedSince).toBeNull();
    expect(lookAt(steady, plus(T, LEAP)).pausedSince).toBeNull();
  });

  it.each([
    ['a clock that was set years ahead', steady, plus(T, 3650 * DAY)],
    ['a desk that was off for a week', steady, plus(T, 7 * DAY)],
    ['a desk that never looked before', null, T],
  ])('waits a day after %s', (_what, last, now) => {
    const after = lookAt(last, now);
    expect(pausedUntil(after)).toBe(plus(now, PAUSE));
    expect(looks(after, DAY - HOUR).pausedSince).toBe(now);
    expect(looks(after, DAY).pausedSince).toBeNull();
  });

  it('waits no more once that clock has been set right', () => {
    const ahead = lookAt(steady, plus(T, 3650 * DAY));
    expect(lookAt(ahead, plus(T, HOUR))).toEqual({ lookedAt: plus(T, HOUR), pausedSince: null });
  });

  it('never begins less than a day after a leap, however the clock goes on in smaller steps', () => {
    const steps = fc.array(fc.integer({ min: 1, max: LEAP }), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (each) => {
        const leapt = plus(T, 400 * DAY);
        let clock = lookAt(steady, leapt);
        for (const ms of each) {
          clock = lookAt(clock, plus(clock.lookedAt, ms));
          if (clock.pausedSince === null) expect(clock.lookedAt >= plus(leapt, PAUSE)).toBe(true);
        }
      }),
    );
  });
});
