import { markOf } from '@/lib/auth/sign-in-events';
import {
  delayAfter,
  FAILURES_COUNT_FOR,
  type Limit,
  OVERALL,
  PER_ADDRESS,
  PER_LOGIN,
} from '@/lib/auth/throttle-rule';
import type { DeskEvent } from '@/lib/domain/desk-event';
import { type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import { type Instant, plus, SECOND } from '@/lib/domain/time';
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

/** A check of a secret, and what it is counted under. */
export interface SecretCheck<T> {
  readonly key: string;
  /** Of the client, where it is known. */
  readonly address?: string | null;
  /** The key is that of a known browser: what strangers fail at does not hold it up. */
  readonly alone?: boolean;
  readonly check: () => Promise<Result<T>>;
  /** What a failure leaves in the log. */
  readonly failed: (at: Instant) => DeskEvent;
}

/** What an attempt counts against beside its own key. */
const others = <T>(desk: Desk, { address, alone }: SecretCheck<T>): readonly Counted[] => {
  if (alone) return [];
  return address ? [ALL, { key: markOf(desk, `address:${address}`), limit: PER_ADDRESS }] : [ALL];
};

const attempt = async <T>(desk: Desk, own: Counted, secret: SecretCheck<T>): Promise<Result<T>> => {
  const { sessions } = desk.stores;
  const also = others(desk, secret);
  const waits = await Promise.all([own, ...also].map((counted) => waitFor(desk, counted)));
  const wait = Math.max(...waits);
  if (wait > 0) return refused(wait);
  // Counted before it is checked: an attempt that never comes back is a failure, too.
  await sessions.addAttempt(own.key, desk.clock.now());
  const result = await secret.check();
  if (result.ok) {
    await sessions.clearFailures(own.key);
  } else {
    const now = desk.clock.now();
    await sessions.addFailure(
      also.map(({ key }) => key),
      now,
      secret.failed(now),
    );
  }
  return result;
};

/**
 * Runs a check of a secret under the throttle of its key, and of the client's address where that is known.
 * Refuses with `sign_in_throttled` while the delay that earlier failures earned has not passed; an attempt
 * within the delay does not lengthen it, or anybody could lock anybody out for good.
 */
export const throttled = async <T>(desk: Desk, secret: SecretCheck<T>): Promise<Result<T>> => {
  // A mark, because a name may be a password typed into the wrong field.
  const own: Counted = { key: markOf(desk, secret.key), limit: PER_LOGIN };
  return (await inTurn(own.key, () => attempt(desk, own, secret))) ?? refused(SECOND);
};
