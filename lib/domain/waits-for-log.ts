import { type Instant, plus, SECOND } from '@/lib/domain/time';

/** Within this the desk counts what is due; what is still there then is held up. */
const COUNTED_WITHIN = 3 * SECOND;

/**
 * Whether a vote is kept until a supervisor has looked at the log. Only one that would bring a lead is held up by a log
 * in doubt; every other one is counted as its time comes.
 */
export const waitsForLog = (
  { countsAt }: { readonly countsAt: Instant },
  now: Instant,
  logInDoubt: boolean,
): boolean => logInDoubt && plus(countsAt, COUNTED_WITHIN) <= now;
