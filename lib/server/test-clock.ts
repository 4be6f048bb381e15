import { plus } from '@/lib/domain/time';
import type { Clock } from '@/lib/ports/clock';

/** A clock that stands still until it is told to move. */
export const testClock = (start = '2026-11-22T13:00:00.000Z'): Clock & { pass(ms: number): void } => {
  let now = start;
  return {
    now: () => now,
    pass: (ms) => {
      now = plus(now, ms);
    },
  };
};
