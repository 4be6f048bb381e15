import type { DeskEvent } from '@/lib/domain/desk-event';
import { plus } from '@/lib/domain/time';
import type { Attempt, Delivery, WebhookEndpoint, WebhookSecret } from '@/lib/domain/webhook';
import { isTaken, type Outcome, outcomeOf, type Reached } from '@/lib/domain/webhook-outcome';
import { webhookPayload } from '@/lib/domain/webhook-payload';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { EndpointClaim } from '@/lib/ports/webhook-store';

export interface Sent {
  /** As it stands now; null when the claim was lost. */
  readonly endpoint: WebhookEndpoint | null;
  readonly failed: boolean;
  readonly ms: number;
}

const signing = (secrets: readonly WebhookSecret[], now: string): readonly WebhookSecret[] =>
  secrets.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);

const errorOf = (reached: Reached): string | null =>
  isTaken(reached) ? null : (reached.error ?? `It answered ${reached.status}.`);

const disabledEvent = (endpoint: WebhookEndpoint, outcome: Outcome, at: string): DeskEvent | null =>
  outcome.disable && {
    stream: `integrator:${endpoint.integrator}`,
    kind: 'webhook.disabled',
    ...{ at, by: systemActor.by, data: { webhook: endpoint.id, reason: outcome.disable } },
  };

const tell = (desk: Desk, { id, endpoint }: Delivery, { delivery, disable }: Outcome): void => {
  if (delivery.state === 'failed') desk.log.warn({ endpoint, delivery: id }, 'webhook delivery given up');
  if (disable) desk.log.warn({ endpoint, reason: disable }, 'webhook endpoint disabled');
};

/**
 * Sends what is next at a claimed endpoint and writes what came of it. Null when nothing is next, or the desk stopped
 * in the middle: then nothing is written, and it is sent again under the same id.
 */
export const sendNext = async (
  desk: Desk,
  claim: EndpointClaim,
  endpoint: WebhookEndpoint,
  until: () => string,
  signal: AbortSignal,
): Promise<Sent | null> => {
  const { webhooks } = desk.stores;
  const at = desk.clock.now();
  const delivery = await webhooks.next(endpoint, at);
  if (!delivery) return null;
  const secrets = signing(await webhooks.secrets(endpoint.id), at);
  const { id } = delivery;
  const body = webhookPayload(delivery);
  const request = { url: endpoint.url, secrets, id, body, at: Date.parse(at) };
  const reached = await desk.webhooks.send(request, signal);
  if (signal.aborted) return null;
  const now = plus(at, reached.ms);
  const outcome = outcomeOf(delivery, endpoint, reached, now, Math.random());
  const attempt: Attempt = {
    ...{ delivery: id, n: outcome.delivery.tries, at, ms: reached.ms },
    ...{ status: reached.status, error: errorOf(reached) },
  };
  const event = disabledEvent(endpoint, outcome, now);
  const after = await webhooks.settle(claim, { delivery, attempt, outcome, until: until(), event });
  tell(desk, delivery, outcome);
  return { endpoint: after?.disabledAt ? null : after, failed: attempt.error !== null, ms: reached.ms };
};
