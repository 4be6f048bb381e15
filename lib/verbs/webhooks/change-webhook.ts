import type { FeedType } from '@/lib/domain/feed';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { WebhookEndpoint } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';
import { endpointFor, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';
import { webhookEvent } from '@/lib/verbs/webhooks/webhook-event';

/** What is left out stays as it is. */
export interface WebhookChange {
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly types?: readonly FeedType[] | null | undefined;
  /** Enabling begins anew: what was discarded stays so, and the feed tells what was missed. */
  readonly enabled?: boolean | undefined;
}

const TRIES = 3;

const changed = (before: WebhookEndpoint, change: WebhookChange, now: string): WebhookEndpoint => {
  const enabled = change.enabled ?? before.disabledAt === null;
  const since = before.disabledAt ?? now;
  return {
    ...before,
    url: change.url ?? before.url,
    description: change.description ?? before.description,
    types: change.types === undefined ? before.types : change.types && [...new Set(change.types)],
    disabledAt: enabled ? null : since,
    disabledReason: enabled ? null : (before.disabledReason ?? 'asked'),
    version: before.version + 1,
  };
};

const kindOf = (before: WebhookEndpoint, after: WebhookEndpoint) => {
  if (before.disabledAt === null && after.disabledAt !== null) return 'webhook.disabled';
  return before.disabledAt !== null && after.disabledAt === null ? 'webhook.enabled' : 'webhook.changed';
};

/**
 * Changes an endpoint, or disables or enables it. Disabling discards what waits. Enabling, or any other change, clears a
 * pause: it is tried at once. @returns forbidden, not_found, webhook_url_refused, busy
 */
export const changeWebhook = async (
  desk: Desk,
  actor: WebhookActor,
  id: string,
  change: WebhookChange,
): Promise<Result<{ readonly endpoint: WebhookEndpoint }>> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const found = await endpointFor(desk, actor, id, 'integrators.manage');
    if (!found.ok) return found;
    const forbids = change.url === undefined ? null : desk.webhooks.forbids(change.url);
    if (forbids) return refuse('webhook_url_refused', forbids);
    const now = desk.clock.now();
    const endpoint = changed(found.value, change, now);
    const event = webhookEvent(actor, endpoint, kindOf(found.value, endpoint), now, {
      types: endpoint.types,
    });
    if (await desk.stores.webhooks.changeEndpoint(endpoint, event))
      return ok({ endpoint: { ...endpoint, streak: 0, pausedUntil: null } });
  }
  return refuse('busy');
};
