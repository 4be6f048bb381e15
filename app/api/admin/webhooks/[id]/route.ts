import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { changeWebhookForm, endpointView } from '@/lib/http/views/webhooks';
import { changeWebhook } from '@/lib/verbs/webhooks/change-webhook';
import { removeWebhook } from '@/lib/verbs/webhooks/remove-webhook';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Change a webhook endpoint, disable or enable it; what is left out stays',
    params: idParams,
    body: changeWebhookForm,
    response: z.object({ endpoint: endpointView }),
    refusals: ['webhook_url_refused', 'busy'],
    handler: ({ desk, actor, params, body }) => changeWebhook(desk, actor, params.id, body),
  }),
  DELETE: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Remove a webhook endpoint with its secrets',
    params: idParams,
    response: z.object({ id: z.string() }),
    handler: ({ desk, actor, params }) => removeWebhook(desk, actor, params.id),
  }),
});
