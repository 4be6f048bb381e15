import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { MINUTE, plus } from '@/lib/domain/time';
import type { SecretKind } from '@/lib/domain/webhook';
import type { Desk } from '@/lib/ports/desk';
import { endpointFor, type WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';
import { newWebhookSecret, type ShownSecret } from '@/lib/verbs/webhooks/new-webhook-secret';
import { webhookEvent } from '@/lib/verbs/webhooks/webhook-event';

export interface Rotation {
  readonly kind: SecretKind;
  /** For so long the old secret signs as well; 0 where it was read by somebody. */
  readonly overlapHours: number;
}

/** Secrets that sign side by side; each adds a signature to the header of every attempt. */
const MOST_SECRETS = 5;

/** A new secret, shown once, signs first from now on. @returns forbidden, not_found, webhook_secrets_limit, busy */
export const rotateWebhookSecret = async (
  desk: Desk,
  actor: WebhookActor,
  id: string,
  { kind, overlapHours }: Rotation,
): Promise<Result<{ readonly secret: ShownSecret; readonly oldUntil: string }>> => {
  const found = await endpointFor(desk, actor, id, 'integrators.manage');
  if (!found.ok) return found;
  const now = desk.clock.now();
  const old = await desk.stores.webhooks.secrets(id);
  const signing = old.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
  if (signing.length >= MOST_SECRETS) return refuse('webhook_secrets_limit');
  const { stored, shown } = newWebhookSecret(desk, id, kind);
  const oldUntil = plus(now, overlapHours * 60 * MINUTE);
  const facts = { secret: stored.id, kind, oldUntil };
  const event = webhookEvent(actor, found.value, 'webhook.secret_rotated', now, facts);
  const rotated = await desk.stores.webhooks.rotateSecret(stored, oldUntil, event);
  return rotated ? ok({ secret: shown, oldUntil }) : refuse('busy');
};
