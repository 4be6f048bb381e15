import { type Instant, MINUTE, plus, SECOND } from '@/lib/domain/time';
import type { Delivery, DisabledReason, WebhookEndpoint } from '@/lib/domain/webhook';

const HOUR = 60 * MINUTE;

/** Waits between the tries of one delivery: ten tries in a little over three days (user-asks.md J, references.md E-24). */
export const WAITS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A pause of a whole endpoint grows with the first of these waits only, so that one refused message blocks nobody long. */
const PAUSES = WAITS.slice(0, 3);
const LONGEST_ASKED = HOUR;
/** After so many failures in a row a success means that the endpoint is back: what waits need not wait on. */
const BACK_AFTER = 3;

/** What came of one request. `retryAfter`: seconds that the receiver asked for. */
export interface Reached {
  readonly status: number | null;
  readonly error: string | null;
  readonly retryAfter: number | null;
}

export interface Outcome {
  readonly delivery: Pick<Delivery, 'state' | 'tries' | 'nextAt' | 'endedAt'>;
  readonly endpoint: Pick<WebhookEndpoint, 'streak' | 'pausedUntil' | 'lastSuccessAt'>;
  readonly disable: Exclude<DisabledReason, 'asked'> | null;
  /** Everything that waits at this endpoint is due now. */
  readonly wake: boolean;
}

/** Any 2xx took it; a redirect is never followed and takes nothing. */
export const isTaken = ({ status, error }: Reached): boolean =>
  error === null && status !== null && status >= 200 && status < 300;

/** Up to a fifth longer, so that what failed together does not come back together. @param spread 0 up to 1 */
const jittered = (ms: number, spread: number): number => Math.round(ms * (1 + spread / 5));

const asked = ({ retryAfter }: Reached): number => Math.min((retryAfter ?? 0) * SECOND, LONGEST_ASKED);

/**
 * What one try leads to, for the delivery and for its endpoint. A test is tried once and tells nothing of the
 * endpoint's standing, unless that answers that it is gone.
 */
export const outcomeOf = (
  delivery: Delivery,
  endpoint: WebhookEndpoint,
  reached: Reached,
  now: Instant,
  spread: number,
): Outcome => {
  const tries = delivery.tries + 1;
  const stands = {
    streak: endpoint.streak,
    pausedUntil: endpoint.pausedUntil,
    lastSuccessAt: endpoint.lastSuccessAt,
  };
  const ended = { tries, nextAt: delivery.nextAt, endedAt: now } as const;
  if (isTaken(reached)) {
    return {
      delivery: { ...ended, state: 'delivered' },
      endpoint: { streak: 0, pausedUntil: null, lastSuccessAt: now },
      disable: null,
      wake: endpoint.streak >= BACK_AFTER,
    };
  }
  const gone = reached.status === 410;
  if (delivery.kind === 'test')
    return {
      delivery: { ...ended, state: 'failed' },
      endpoint: stands,
      disable: gone ? 'gone' : null,
      wake: false,
    };
  const streak = endpoint.streak + 1;
  const pause = PAUSES[Math.min(streak, PAUSES.length) - 1] ?? 0;
  const failing = {
    ...stands,
    streak,
    pausedUntil: plus(now, Math.max(jittered(pause, spread), asked(reached))),
  };
  const wait = WAITS[tries - 1];
  if (gone || wait === undefined) {
    const silent = endpoint.lastSuccessAt === null || endpoint.lastSuccessAt < delivery.createdAt;
    const disable = gone ? 'gone' : silent ? 'failing' : null;
    return { delivery: { ...ended, state: 'failed' }, endpoint: failing, disable, wake: false };
  }
  const nextAt = plus(now, Math.max(jittered(wait, spread), asked(reached)));
  return {
    delivery: { state: 'waiting', tries, nextAt, endedAt: null },
    endpoint: failing,
    disable: null,
    wake: false,
  };
};
