import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, plus } from '@/lib/domain/time';
import type { Delivery, WebhookEndpoint } from '@/lib/domain/webhook';
import { isTaken, outcomeOf, type Reached, WAITS } from '@/lib/domain/webhook-outcome';

const T0 = '2026-01-01T00:00:00.000Z';
const endpoint = (patch: Partial<WebhookEndpoint> = {}): WebhookEndpoint => ({
  ...{
    id: 'we',
    integrator: 'int',
    url: 'https://example.org/',
    description: '',
    types: null,
    createdAt: T0,
  },
  ...{
    disabledAt: null,
    disabledReason: null,
    streak: 0,
    pausedUntil: null,
    lastSuccessAt: null,
    version: 1,
  },
  ...patch,
});
const delivery = (patch: Partial<Delivery> = {}): Delivery => ({
  ...{ id: 'd', endpoint: 'we', integrator: 'int', kind: 'event', resendOf: null, type: 'match.pending' },
  ...{ matchId: 'm', externalId: 'x', leadId: null, position: 1, at: T0, createdAt: T0, state: 'waiting' },
  ...{ tries: 0, nextAt: T0, endedAt: null, urgent: false },
  ...patch,
});
const answered = (status: number | null, retryAfter: number | null = null): Reached => ({
  status,
  error: status === null ? 'no answer' : null,
  retryAfter,
});

describe('a try', () => {
  it('is taken by any 2xx and by nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), (status) => {
        expect(isTaken(answered(status))).toBe(Math.floor(status / 100) === 2);
        expect(isTaken({ ...answered(status), error: 'cut off' })).toBe(false);
      }),
    );
  });

  it('that is taken ends the delivery and clears the endpoint', () => {
    const out = outcomeOf(
      delivery({ tries: 2 }),
      endpoint({ streak: 2, pausedUntil: T0 }),
      answered(204),
      T0,
      0,
    );
    expect(out.delivery).toEqual({ state: 'delivered', tries: 3, nextAt: T0, endedAt: T0 });
    expect(out.endpoint).toEqual({ streak: 0, pausedUntil: null, lastSuccessAt: T0 });
    expect(out.wake).toBe(false);
  });

  it('that is taken after a long silence makes all that waits due', () => {
    expect(outcomeOf(delivery(), endpoint({ streak: 3 }), answered(200), T0, 0).wake).toBe(true);
  });

  it('that fails is repeated after the documented waits, then given up', () => {
    let now = T0;
    let one = delivery();
    const waits: number[] = [];
    for (let i = 0; i < 20 && one.state === 'waiting'; i += 1) {
      const out = outcomeOf(one, endpoint({ streak: i }), answered(500), now, 0);
      one = { ...one, ...out.delivery };
      if (one.state === 'waiting') waits.push(between(now, one.nextAt));
      now = one.nextAt;
    }
    expect(waits).toEqual(WAITS);
    expect(one).toMatchObject({ state: 'failed', tries: 10 });
    expect(between(T0, now) / 3_600_000).toBeGreaterThan(72);
  });

  it('waits no less than planned, at most a fifth longer, and as long as it is asked to up to an hour', () => {
    const some = fc.record({
      tries: fc.integer({ min: 0, max: 8 }),
      streak: fc.integer({ min: 0, max: 50 }),
      spread: fc.double({ min: 0, max: 0.999, noNaN: true }),
      retryAfter: fc.option(fc.integer({ min: 0, max: 1e9 })),
    });
    fc.assert(
      fc.property(some, ({ tries, streak, spread, retryAfter }) => {
        const at = endpoint({ streak });
        const out = outcomeOf(delivery({ tries }), at, answered(429, retryAfter), T0, spread);
        const waited = between(T0, out.delivery.nextAt);
        const planned = WAITS[tries] ?? Number.NaN;
        expect(waited).toBeGreaterThanOrEqual(planned);
        const least = Math.min((retryAfter ?? 0) * 1000, 3_600_000);
        expect(waited).toBeLessThanOrEqual(Math.max(planned * 1.2, least));
        expect(waited).toBeGreaterThanOrEqual(least);
        const paused = between(T0, out.endpoint.pausedUntil ?? T0);
        expect(paused).toBeLessThanOrEqual(Math.max(36 * 60_000, least));
        expect(paused).toBeGreaterThanOrEqual(5000);
      }),
    );
  });

  it('answered 410 disables the endpoint at once', () => {
    const out = outcomeOf(delivery(), endpoint({ lastSuccessAt: plus(T0, 1000) }), answered(410), T0, 0);
    expect([out.disable, out.delivery.state]).toEqual(['gone', 'failed']);
    expect(outcomeOf(delivery({ kind: 'test' }), endpoint(), answered(410), T0, 0).disable).toBe('gone');
  });

  it('given up disables only an endpoint that took nothing else meanwhile', () => {
    const last = delivery({ tries: WAITS.length });
    const give = (lastSuccessAt: string | null) =>
      outcomeOf(last, endpoint({ lastSuccessAt }), answered(500), plus(T0, 1e9), 0);
    expect(give(null).disable).toBe('failing');
    expect(give(plus(T0, -1)).disable).toBe('failing');
    expect(give(plus(T0, 1))).toMatchObject({ disable: null, delivery: { state: 'failed' } });
  });

  it('of a test is the only one, and leaves the endpoint as it stands', () => {
    const stands = endpoint({ streak: 2, pausedUntil: T0 });
    const out = outcomeOf(delivery({ kind: 'test' }), stands, answered(500), T0, 0);
    expect(out.delivery.state).toBe('failed');
    expect(out.endpoint).toEqual({ streak: 2, pausedUntil: T0, lastSuccessAt: null });
  });
});
