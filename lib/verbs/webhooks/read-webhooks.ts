import { ok, type Result } from '@/lib/domain/refusal';
import type { Attempt, Delivery, WebhookEndpoint, WebhookSecret } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';
import type { AfterDelivery } from '@/lib/ports/webhook-store';
import { deliveryFor, endpointFor, notAllowed, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';

export interface WebhookEntry {
  readonly endpoint: WebhookEndpoint;
  /** Those that sign now, newest first; never what they are made of. */
  readonly secrets: readonly Omit<WebhookSecret, 'sealed' | 'endpoint'>[];
}

const entryOf = async (desk: Desk, endpoint: WebhookEndpoint): Promise<WebhookEntry> => {
  const now = desk.clock.now();
  const secrets = await desk.stores.webhooks.secrets(endpoint.id);
  return {
    endpoint,
    secrets: secrets
      .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
      .map(({ sealed: _sealed, endpoint: _endpoint, ...shown }) => shown),
  };
};

/** The endpoints of one integrator, oldest first. @returns forbidden */
export const listWebhooks = async (
  desk: Desk,
  actor: WebhookActor,
  integrator: string,
): Promise<Result<{ readonly webhooks: readonly WebhookEntry[] }>> => {
  const no = notAllowed(actor, 'integrators.read');
  if (no) return no;
  const endpoints = await desk.stores.webhooks.endpoints(integrator);
  return ok({ webhooks: await Promise.all(endpoints.map((endpoint) => entryOf(desk, endpoint))) });
};

/** @returns forbidden, not_found */
export const readWebhook = async (
  desk: Desk,
  actor: WebhookActor,
  id: string,
): Promise<Result<WebhookEntry>> => {
  const found = await endpointFor(desk, actor, id, 'integrators.read');
  return found.ok ? ok(await entryOf(desk, found.value)) : found;
};

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  /** Null on the last page. */
  readonly next: AfterDelivery | null;
}

/** What was and will be sent to an endpoint, newest first. @returns forbidden, not_found */
export const listDeliveries = async (
  desk: Desk,
  actor: WebhookActor,
  input: {
    readonly id: string;
    readonly state: Delivery['state'] | null;
    readonly after: AfterDelivery | null;
    readonly limit: number;
  },
): Promise<Result<DeliveryPage>> => {
  const found = await endpointFor(desk, actor, input.id, 'integrators.read');
  if (!found.ok) return found;
  const { state, after, limit } = input;
  const rows = await desk.stores.webhooks.deliveries(input.id, state, after, limit + 1);
  const deliveries = rows.slice(0, limit);
  const last = deliveries.at(-1);
  const next = rows.length > limit && last ? { createdAt: last.createdAt, id: last.id } : null;
  return ok({ deliveries, next });
};

/** One delivery with each of its attempts. @returns forbidden, not_found */
export const readDelivery = async (
  desk: Desk,
  actor: WebhookActor,
  { id, deliveryId }: { readonly id: string; readonly deliveryId: string },
): Promise<Result<{ readonly delivery: Delivery; readonly attempts: readonly Attempt[] }>> => {
  const found = await endpointFor(desk, actor, id, 'integrators.read');
  if (!found.ok) return found;
  const delivery = await deliveryFor(desk, found.value, deliveryId);
  if (!delivery.ok) return delivery;
  return ok({ delivery: delivery.value, attempts: await desk.stores.webhooks.attempts(deliveryId) });
};
