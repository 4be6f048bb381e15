import type { DeskEvent, DeskEventKind } from '@/lib/domain/desk-event';
import { withoutSecrets } from '@/lib/domain/rules/ingest-drop';
import type { WebhookEndpoint } from '@/lib/domain/webhook';
import type { WebhookActor } from '@/lib/verbs/webhooks/endpoint-for';

/**
 * The event that is stored with a change of an endpoint. Never a secret; the address, as it says who is told, without a
 * query that opens something.
 */
export const webhookEvent = (
  actor: WebhookActor,
  { id, integrator, url }: Pick<WebhookEndpoint, 'id' | 'integrator' | 'url'>,
  kind: DeskEventKind,
  at: string,
  data: DeskEvent['data'] = {},
): DeskEvent => ({
  ...{ stream: `integrator:${integrator}`, kind, at, by: actor.by },
  data: { webhook: id, url: withoutSecrets(url), ...data },
});
