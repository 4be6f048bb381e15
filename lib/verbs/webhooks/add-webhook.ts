import type { FeedType } from '@/lib/domain/feed';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { SecretKind, WebhookEndpoint } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';
import { notAllowed, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';
import { newWebhookSecret, type ShownSecret } from '@/lib/verbs/webhooks/new-webhook-secret';
import { webhookEvent } from '@/lib/verbs/webhooks/webhook-event';

export interface NewWebhook {
  readonly url: string;
  readonly description: string;
  /** Null: every type. */
  readonly types: readonly FeedType[] | null;
  readonly kind: SecretKind;
}

export interface AddedWebhook {
  readonly endpoint: WebhookEndpoint;
  readonly secret: ShownSecret;
}

/** Endpoints of one integrator. Enough for a test system and a change-over; each multiplies what is sent. */
export const MOST_ENDPOINTS = 10;

/**
 * Adds an address that is told of what stands in the integrator's feed from now on.
 * @returns forbidden, not_found, webhook_url_refused, webhook_limit
 */
export const addWebhook = async (
  desk: Desk,
  actor: WebhookActor,
  integrator: string,
  { url, description, types, kind }: NewWebhook,
): Promise<Result<AddedWebhook>> => {
  const no = notAllowed(actor, 'integrators.manage');
  if (no) return no;
  if (!(await desk.stores.integrators.integrator(integrator))) return refuse('not_found');
  const forbids = desk.webhooks.forbids(url);
  if (forbids) return refuse('webhook_url_refused', forbids);
  const id = desk.ids.id('whe');
  const createdAt = desk.clock.now();
  const endpoint: WebhookEndpoint = {
    ...{ id, integrator, url, description, types: types && [...new Set(types)], createdAt },
    ...{ disabledAt: null, disabledReason: null, streak: 0, pausedUntil: null, lastSuccessAt: null },
    version: 1,
  };
  const { stored, shown } = newWebhookSecret(desk, id, kind);
  const event = webhookEvent(actor, endpoint, 'webhook.added', createdAt, { types, secret: stored.id, kind });
  const added = await desk.stores.webhooks.addEndpoint(endpoint, stored, MOST_ENDPOINTS, event);
  return added ? ok({ endpoint, secret: shown }) : refuse('webhook_limit');
};
