/** A UTC instant as ISO 8601 with milliseconds and `Z`; such strings order as the instants do. */
export type Instant = string;

/** The instant `ms` milliseconds after (before, when negative) `at`. */
export const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** Milliseconds from `a` to `b`; negative when `b` is earlier. */
export const between = (a: Instant, b: Instant): number => Date.parse(b) - Date.parse(a);

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = 24 * 60 * MINUTE;
