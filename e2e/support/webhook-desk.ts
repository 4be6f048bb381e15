import type { Received } from '@/e2e/support/webhook-receiver';
import type { Delivery } from '@/lib/domain/webhook';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { addWebhook, type NewWebhook } from '@/lib/verbs/webhooks/add-webhook';

/** Lets webhooks go to servers on this machine. */
export const LOCAL = { SECOND_LOOK_WEBHOOK_ALLOW: '127.0.0.1,localhost', SECOND_LOOK_WEBHOOK_TIMEOUT: '1' };

export const addHook = async (
  desk: Desk,
  integrator: string,
  url: string,
  more: Partial<NewWebhook> = {},
): Promise<{ readonly id: string; readonly secret: string; readonly publicKey: string }> => {
  const body = { url, description: '', types: null, kind: 'hmac', ...more } as const;
  const added = await addWebhook(desk, systemActor, integrator, body);
  if (!added.ok) throw new Error(added.refusal.detail);
  const { endpoint, secret } = added.value;
  return { id: endpoint.id, secret: secret.secret ?? '', publicKey: secret.publicKey ?? '' };
};

export const positionsOf = (received: readonly Received[]): readonly (number | null)[] =>
  received.map(({ body }) => JSON.parse(body).data.position);

export const idsOf = (received: readonly Received[]): readonly string[] =>
  received.map(({ headers }) => headers['webhook-id'] ?? '');

/** Deliveries of an endpoint, oldest first. */
export const deliveriesOf = async (desk: Desk, endpoint: string): Promise<readonly Delivery[]> =>
  (await desk.stores.webhooks.deliveries(endpoint, null, null, 1000)).toReversed();

/** Waits for something to come true; fails with what it is after ten seconds. */
export const eventually = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tried = 0; tried < 400; tried += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`It did not come to this: ${what}`);
};
