import type { Instant } from '@/lib/domain/time';
import { DAY, MINUTE, plus } from '@/lib/domain/time';

/** What a redeemer has to acknowledge. */
export type Warning = 'suspended' | 'recalled';

/** A system that was once told that a lead is valid, and what it has been told since. */
export interface Redeemer {
  readonly lead: string;
  readonly integrator: string;
  readonly firstAt: Instant;
  /** Null: the lead stands, or has simply expired. */
  readonly told: Warning | null;
  readonly toldAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  /** How often it was reminded. */
  readonly chased: number;
  /** When it is reminded next; null: not at all. */
  readonly chaseAt: Instant | null;
}

/** From the first telling to the first reminder. A replay computes with it: another number would need another event. */
export const FIRST_CHASE = 15 * MINUTE;

const HOUR = 60 * MINUTE;
/** Waits after the first reminder, the second and so on; the last one repeats until somebody answers. */
const LATER = [HOUR, 4 * HOUR, 12 * HOUR, DAY] as const;

/** When a redeemer that has just been reminded is reminded again. @param chased reminders so far, this one included */
export const nextChase = (chased: number, now: Instant): Instant =>
  plus(now, LATER[Math.min(chased, LATER.length) - 1] ?? HOUR);

/** Supervisors are alarmed of a warning that nobody has acknowledged for so long. */
export const ALARM_AFTER = HOUR;

export const isOpen = (redeemer: Redeemer): boolean =>
  redeemer.told !== null && redeemer.acknowledgedAt === null;

/** What supervisors are told of redeemers that have been silent for too long; null when there is none. */
export const unheardText = (
  redeemers: readonly Redeemer[],
  externalId: string,
  now: Instant,
): string | null => {
  const late = redeemers.filter((r) => isOpen(r) && r.toldAt !== null && plus(r.toldAt, ALARM_AFTER) <= now);
  const [first] = late;
  if (!first) return null;
  const who = late.length === 1 ? 'One system has' : `${late.length} systems have`;
  return `${who} not acknowledged that the lead of match ${externalId} is ${first.told}.`;
};
