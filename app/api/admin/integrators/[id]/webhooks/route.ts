import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { endpointView, newWebhookForm, shownSecretView, webhookEntryView } from '@/lib/http/views/webhooks';
import { addWebhook } from '@/lib/verbs/webhooks/add-webhook';
import { listWebhooks } from '@/lib/verbs/webhooks/read-webhooks';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'integrators.read',
    summary: 'The webhook endpoints of an integrator',
    params: idParams,
    response: z.object({ webhooks: z.array(webhookEntryView) }),
    handler: ({ desk, actor, params }) => listWebhooks(desk, actor, params.id),
  }),
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Add a webhook endpoint; its secret is shown once, in this answer',
    params: idParams,
    body: newWebhookForm,
    response: z.object({ endpoint: endpointView, secret: shownSecretView }),
    status: 201,
    refusals: ['webhook_url_refused', 'webhook_limit'],
    handler: ({ desk, actor, params, body }) => addWebhook(desk, actor, params.id, body),
  }),
});
