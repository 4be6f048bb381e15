import {
  delayAfter,
  FAILURES_COUNT_FOR,
  type Limit,
  OVERALL,
  PER_ADDRESS,
  PER_LOGIN,
} from '@/lib/auth/throttle-rule';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { plus, SECOND } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';

const ALL: Counted = { key: 'all', limit: OVERALL };
const MANY = 5;

interface Counted {
  readonly key: string;
  readonly limit: Limit;
}

const refused = (wait: number): { ok: false; refusal: Refusal } =>
  refuse('sign_in_throttled', undefined, { retryAfter: Math.ceil(wait / SECOND) });

const waitFor = async (desk: Desk, { key, limit }: Counted): Promise<number> => {
  const now = desk.clock.now();
  const { failures } = desk.stores.sessions;
  const delay = delayAfter(await failures(key, plus(now, -FAILURES_COUNT_FOR)), limit);
  return delay > 0 && (await failures(key, plus(now, -delay))) > 0 ? delay : 0;
};

// Attempts on one key in turn: fifty at once would otherwise all be counted against the same past.
const turns = new Map<string, { last: Promise<unknown>; waiting: number }>();

const inTurn = async <T>(key: string, work: () => Promise<T>): Promise<T | null> => {
  const turn = turns.get(key) ?? { last: Promise.resolve(), waiting: 0 };
  if (turn.waiting >= MANY) return null;
  turn.waiting += 1;
  turns.set(key, turn);
  const mine = turn.last.then(work, work);
  turn.last = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    turn.waiting -= 1;
    if (turn.waiting === 0) turns.delete(key);
  }
};

/** What an attempt counts against beside its own key. */
const others = (desk: Desk, address: string | null): readonly Counted[] =>
  address === null ? [ALL] : [ALL, { key: desk.ids.fingerprint(`address:${address}`), limit: PER_ADDRESS }];

const attempt = async <T>(
  desk: Desk,
  own: Counted,
  also: readonly Counted[],
  check: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const { sessions } = desk.stores;
  const waits = await Promise.all([own, ...also].map((counted) => waitFor(desk, counted)));
  const wait = Math.max(...waits);
  if (wait > 0) return refused(wait);
  // Counted before it is checked: an attempt that never comes back is a failure, too.
  await sessions.addFailure(own.key, desk.clock.now());
  const result = await check();
  if (result.ok) await sessions.clearFailures(own.key);
  else for (const { key } of also) await sessions.addFailure(key, desk.clock.now());
  return result;
};

/**
 * Runs a check of a secret under the throttle of `key`, and of the client's address where that is known.
 * Refuses with `sign_in_throttled` while the delay that earlier failures earned has not passed; an attempt
 * within the delay does not lengthen it, or anybody could lock anybody out for good.
 */
export const throttled = async <T>(
  desk: Desk,
  key: string,
  check: () => Promise<Result<T>>,
  address: string | null = null,
): Promise<Result<T>> => {
  const own: Counted = { key: desk.ids.fingerprint(key), limit: PER_LOGIN };
  const also = others(desk, address);
  return (await inTurn(own.key, () => attempt(desk, own, also, check))) ?? refused(SECOND);
};
