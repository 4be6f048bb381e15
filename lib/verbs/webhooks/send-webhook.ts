import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Delivery, WebhookEndpoint } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';
import { deliveryFor, endpointFor, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';
import { webhookEvent } from '@/lib/verbs/webhooks/webhook-event';

type Sent = Promise<Result<{ readonly delivery: Delivery }>>;

/** A delivery that somebody asked for; its id (`whr_…`) sorts behind those of the feed (`whd_…`). */
const asked = (
  desk: Desk,
  endpoint: WebhookEndpoint,
  about: Pick<
    Delivery,
    'kind' | 'resendOf' | 'type' | 'matchId' | 'externalId' | 'leadId' | 'position' | 'at'
  >,
): Delivery => {
  const now = desk.clock.now();
  return {
    ...{ id: desk.ids.id('whr'), endpoint: endpoint.id, integrator: endpoint.integrator },
    ...about,
    ...{ createdAt: now, state: 'waiting', tries: 0, nextAt: now, endedAt: null },
    // Somebody waits for it, and no pause shall make them.
    urgent: true,
  };
};

/**
 * Sends the same news again as a delivery of its own, which names the old one; that one stays as it is.
 * @returns forbidden, not_found, webhook_disabled
 */
export const resendDelivery = async (
  desk: Desk,
  actor: WebhookActor,
  { id, deliveryId }: { readonly id: string; readonly deliveryId: string },
): Sent => {
  const found = await endpointFor(desk, actor, id, 'integrators.manage');
  if (!found.ok) return found;
  const old = await deliveryFor(desk, found.value, deliveryId);
  if (!old.ok) return old;
  const { type, matchId, externalId, leadId, position, at, kind } = old.value;
  const about = { resendOf: deliveryId, type, matchId, externalId, leadId, position, at };
  const delivery = asked(desk, found.value, { ...about, kind: kind === 'test' ? 'test' : 'resend' });
  const facts = { delivery: delivery.id, resendOf: deliveryId };
  const event = webhookEvent(actor, found.value, 'webhook.sent_again', delivery.createdAt, facts);
  const added = await desk.stores.webhooks.addDelivery(delivery, event);
  return added ? ok({ delivery }) : refuse('webhook_disabled');
};

/** Sends one message of type `webhook.test`, tried once. @returns forbidden, not_found, webhook_disabled */
export const testWebhook = async (desk: Desk, actor: WebhookActor, id: string): Sent => {
  const found = await endpointFor(desk, actor, id, 'integrators.manage');
  if (!found.ok) return found;
  const about = { matchId: null, externalId: null, leadId: null, position: null, at: desk.clock.now() };
  const delivery = asked(desk, found.value, { kind: 'test', resendOf: null, type: 'webhook.test', ...about });
  const facts = { delivery: delivery.id };
  const event = webhookEvent(actor, found.value, 'webhook.tested', delivery.createdAt, facts);
  const added = await desk.stores.webhooks.addDelivery(delivery, event);
  return added ? ok({ delivery }) : refuse('webhook_disabled');
};
