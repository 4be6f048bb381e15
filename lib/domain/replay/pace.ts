import { MINUTE, SECOND } from '@/lib/domain/time';

/** How much faster than it happened. */
export const SPEEDS = [1, 4, 16, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** No pause lasts longer while it plays; what it really was is said. */
export const LONGEST_PAUSE = 4 * SECOND;
/** Events of one write have one instant: each still is to be seen. */
export const SHORTEST_PAUSE = SECOND;
/** A pause that is worth telling of. */
const LONG = MINUTE;

export interface Pause {
  /** What lay between the two events, in milliseconds. */
  readonly real: number;
  /** How long the replay waits. */
  readonly played: number;
  /** Whether it waits less than the speed alone would have it. */
  readonly capped: boolean;
  readonly long: boolean;
}

/** The pause before an event, at this speed. */
export const pauseBetween = (before: string, after: string, speed: Speed): Pause => {
  const real = Math.max(0, Date.parse(after) - Date.parse(before));
  const scaled = real / speed;
  return {
    real,
    played: Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, scaled)),
    capped: scaled > LONGEST_PAUSE,
    long: real >= LONG,
  };
};
