import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import {
  newWebhookBody,
  presentSecret,
  presentWebhook,
  shownSecret,
  webhook,
} from '@/lib/http/schemas/webhooks';
import { addWebhook } from '@/lib/verbs/webhooks/add-webhook';
import { listWebhooks } from '@/lib/verbs/webhooks/read-webhooks';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    response: z.object({ items: z.array(webhook) }),
    summary: 'Your webhook endpoints',
    handler: async ({ desk, actor }) => {
      const listed = await listWebhooks(desk, actor, actor.integrator.id);
      if (!listed.ok) return listed;
      return ok({
        items: listed.value.webhooks.map(({ endpoint, secrets }) => presentWebhook(endpoint, secrets)),
      });
    },
  }),
  POST: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    body: newWebhookBody,
    response: webhook.extend({ secret: shownSecret }),
    status: 201,
    summary: 'Add a webhook endpoint; its secret is shown once, in this answer',
    refusals: ['webhook_url_refused', 'webhook_limit'],
    handler: async ({ desk, actor, body }) => {
      const { signing: kind, ...rest } = body;
      const added = await addWebhook(desk, actor, actor.integrator.id, { ...rest, kind });
      if (!added.ok) return added;
      const { endpoint, secret } = added.value;
      const listed = [{ ...secret, createdAt: endpoint.createdAt, expiresAt: null }];
      return ok({ ...presentWebhook(endpoint, listed), secret: presentSecret(secret) });
    },
  }),
});
