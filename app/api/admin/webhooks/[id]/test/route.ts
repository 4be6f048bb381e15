import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { deliveryView } from '@/lib/http/views/webhooks';
import { testWebhook } from '@/lib/verbs/webhooks/send-webhook';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Send one test message',
    params: idParams,
    response: z.object({ delivery: deliveryView }),
    status: 202,
    refusals: ['webhook_disabled'],
    handler: ({ desk, actor, params }) => testWebhook(desk, actor, params.id),
  }),
});
