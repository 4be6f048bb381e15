import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { attemptView, deliveryParams, deliveryView } from '@/lib/http/views/webhooks';
import { readDelivery } from '@/lib/verbs/webhooks/read-webhooks';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'integrators.read',
    summary: 'One delivery with each of its attempts',
    params: deliveryParams,
    response: z.object({ delivery: deliveryView, attempts: z.array(attemptView) }),
    handler: ({ desk, actor, params }) =>
      readDelivery(desk, actor, { id: params.id, deliveryId: params.delivery }),
  }),
});
