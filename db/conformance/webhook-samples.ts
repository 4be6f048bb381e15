import type { TestDesk } from '@/db/conformance/engines';
import { someEvent, T0 } from '@/db/conformance/people-samples';
import { feedStore } from '@/db/store/feed-store';
import { integratorStore } from '@/db/store/integrator-store';
import { webhookStore } from '@/db/store/webhook-store';
import type { NewFeedItem } from '@/lib/domain/feed';
import { plus } from '@/lib/domain/time';
import type { Delivery, WebhookEndpoint, WebhookSecret } from '@/lib/domain/webhook';
import { outcomeOf } from '@/lib/domain/webhook-outcome';

export const later = (ms: number): string => plus(T0, ms);

export const someEndpoint = (id: string, patch: Partial<WebhookEndpoint> = {}): WebhookEndpoint => ({
  ...{ id, integrator: 'int-1', url: `https://hooks.example.org/${id}`, description: 'Case system' },
  ...{ types: null, createdAt: T0, disabledAt: null, disabledReason: null, streak: 0, pausedUntil: null },
  ...{ lastSuccessAt: null, version: 1 },
  ...patch,
});

export const someSecret = (
  id: string,
  endpoint: string,
  patch: Partial<WebhookSecret> = {},
): WebhookSecret => ({
  ...{ id, endpoint, kind: 'hmac', sealed: `sealed-${id}`, publicKey: null, createdAt: T0, expiresAt: null },
  ...patch,
});

export const integratorEvent = (id = 'int-1') => someEvent(`integrator:${id}`);

export const withIntegrator = async (desk: TestDesk, id = 'int-1'): Promise<void> => {
  const key = {
    ...{ id: `k-${id}`, integratorId: id, hash: `h-${id}`, prefix: 'slk_', scopes: ['events:read'] as const },
    ...{ holder: null, createdAt: T0, expiresAt: null, revokedAt: null },
  };
  const integrator = { id, name: id, mode: 'live', operator: null, createdAt: T0 } as const;
  await integratorStore(desk).addIntegrator(integrator, key, integratorEvent(id));
};

export const addEndpoint = async (desk: TestDesk, endpoint: WebhookEndpoint): Promise<void> => {
  const secret = someSecret(`s-${endpoint.id}`, endpoint.id);
  const event = integratorEvent(endpoint.integrator);
  if (!(await webhookStore(desk).addEndpoint(endpoint, secret, 99, event))) throw new Error('not added');
};

let seq = 0;
export const someItem = (patch: Partial<NewFeedItem> = {}): NewFeedItem => {
  seq += 1;
  return {
    ...{
      integrator: 'int-1',
      matchId: `m-${String(seq).padStart(5, '0')}`,
      seq,
      type: 'match.pending' as const,
    },
    ...{ externalId: `x-${seq}`, leadId: null, at: T0 },
    ...patch,
  };
};

/** Puts items into the feed and lets them be told. */
export const tell = async (desk: TestDesk, ...items: readonly NewFeedItem[]): Promise<void> => {
  const { engine, tables } = desk;
  // One after another, so that their order is the given one although they happened at the same instant.
  for (const item of items) {
    await engine.write([], [engine.read.insert(tables.feedItems).values(item).toSQL()]);
    while ((await feedStore(desk).sequence(100)) > 0);
  }
};

/** One try of what is next at an endpoint, answered with this status; null when nothing is next. */
export const tryNext = async (
  desk: TestDesk,
  endpointId: string,
  status: number,
  now: string,
): Promise<Delivery | null> => {
  const store = webhookStore(desk);
  const claim = { endpoint: endpointId, token: `t-${now}` };
  const endpoint = await store.claim(claim, now, plus(now, 30_000));
  const delivery = endpoint && (await store.next(endpoint, now));
  if (endpoint && delivery) {
    const outcome = outcomeOf(delivery, endpoint, { status, error: null, retryAfter: null }, now, 0);
    const attempt = { delivery: delivery.id, n: delivery.tries + 1, at: now, ms: 0, status, error: null };
    const event = outcome.disable ? integratorEvent() : null;
    await store.settle(claim, { delivery, attempt, outcome, until: plus(now, 30_000), event });
  }
  if (endpoint) await store.release(claim, now);
  return delivery;
};
