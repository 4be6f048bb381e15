import { DAY, type Instant, plus } from '@/lib/domain/time';

/** What the desk remembers of the clock for the sake of purging. */
export interface PurgeClock {
  /** When it last looked for what is due. */
  readonly lookedAt: Instant;
  /** Since when nothing is purged because the clock went ahead; null where nothing is in the way. */
  readonly pausedSince: Instant | null;
}

/** A clock that stands so much later than at the last look has gone ahead, or the desk was off. */
export const LEAP = DAY;
/** For so long nothing is purged then: time for somebody to notice, as what is purged does not come back. */
export const PAUSE = DAY;

/**
 * What is remembered after a look at `now`. A desk that never looked, was off, restored or copied begins with a pause
 * as well: from inside none of these can be told from a clock that was set ahead.
 */
export const lookAt = (last: PurgeClock | null, now: Instant): PurgeClock => {
  if (last === null || now > plus(last.lookedAt, LEAP)) return { lookedAt: now, pausedSince: now };
  const { pausedSince } = last;
  // A pause that lies ahead began on the clock that has been set right since.
  const stands = pausedSince !== null && pausedSince <= now && now < plus(pausedSince, PAUSE);
  return { lookedAt: now, pausedSince: stands ? pausedSince : null };
};

/** Until when nothing is purged; null where nothing is in the way. */
export const pausedUntil = ({ pausedSince }: PurgeClock): Instant | null =>
  pausedSince === null ? null : plus(pausedSince, PAUSE);
