import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { deliveryParams, deliveryView } from '@/lib/http/views/webhooks';
import { resendDelivery } from '@/lib/verbs/webhooks/send-webhook';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Send a delivery again as a new one',
    params: deliveryParams,
    response: z.object({ delivery: deliveryView }),
    status: 202,
    refusals: ['webhook_disabled'],
    handler: ({ desk, actor, params }) =>
      resendDelivery(desk, actor, { id: params.id, deliveryId: params.delivery }),
  }),
});
