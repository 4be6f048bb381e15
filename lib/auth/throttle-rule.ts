import { MINUTE, SECOND } from '@/lib/domain/time';

/** Failures older than this are forgotten. */
export const FAILURES_COUNT_FOR = 60 * MINUTE;

export interface Limit {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly longest: number;
}

/** One login: five slips of the finger, then 1, 2, 4 … seconds, at most five minutes. */
export const PER_LOGIN: Limit = { free: 5, longest: 5 * MINUTE };

/** One address behind a trusted proxy: many people may share one. */
export const PER_ADDRESS: Limit = { free: 30, longest: 5 * MINUTE };

/** All logins together: slows somebody who tries one password on many names; short, or it would lock all out. */
export const OVERALL: Limit = { free: 200, longest: 4 * SECOND };

/** Milliseconds that must have passed since the last of `failures` before another attempt. */
export const delayAfter = (failures: number, { free, longest }: Limit): number =>
  failures < free ? 0 : Math.min(longest, SECOND * 2 ** Math.min(failures - free, 20));
