import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { changeWebhookBody, presentWebhook, webhook, webhookParams } from '@/lib/http/schemas/webhooks';
import { changeWebhook } from '@/lib/verbs/webhooks/change-webhook';
import { readWebhook } from '@/lib/verbs/webhooks/read-webhooks';
import { removeWebhook } from '@/lib/verbs/webhooks/remove-webhook';

const common = { auth: 'integrator', permit: 'webhooks:manage', params: webhookParams } as const;

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    ...common,
    response: webhook,
    summary: 'One webhook endpoint, and how it fares',
    handler: async ({ desk, actor, params }) => {
      const read = await readWebhook(desk, actor, params.id);
      return read.ok ? ok(presentWebhook(read.value.endpoint, read.value.secrets)) : read;
    },
  }),
  PATCH: route({
    ...common,
    body: changeWebhookBody,
    response: webhook,
    summary: 'Change an endpoint, disable or enable it; what is left out stays',
    refusals: ['webhook_url_refused', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const changed = await changeWebhook(desk, actor, params.id, body);
      if (!changed.ok) return changed;
      const read = await readWebhook(desk, actor, params.id);
      return read.ok ? ok(presentWebhook(changed.value.endpoint, read.value.secrets)) : read;
    },
  }),
  DELETE: route({
    ...common,
    response: z.undefined(),
    summary: 'Remove an endpoint with its secrets; what waits for it is discarded',
    handler: async ({ desk, actor, params }) => {
      const removed = await removeWebhook(desk, actor, params.id);
      return removed.ok ? ok(undefined) : removed;
    },
  }),
});
