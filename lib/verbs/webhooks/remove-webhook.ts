import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { endpointFor, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';
import { webhookEvent } from '@/lib/verbs/webhooks/webhook-event';

/** Removes an endpoint with its secrets; what waits for it is discarded. @returns forbidden, not_found */
export const removeWebhook = async (
  desk: Desk,
  actor: WebhookActor,
  id: string,
): Promise<Result<{ readonly id: string }>> => {
  const found = await endpointFor(desk, actor, id, 'integrators.manage');
  if (!found.ok) return found;
  const now = desk.clock.now();
  const event = webhookEvent(actor, found.value, 'webhook.removed', now);
  const removed = await desk.stores.webhooks.removeEndpoint(id, now, event);
  return removed ? ok({ id }) : refuse('not_found');
};
