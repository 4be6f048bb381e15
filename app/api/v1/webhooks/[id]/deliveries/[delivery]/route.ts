import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { attempt, delivery, deliveryParams, presentDelivery } from '@/lib/http/schemas/webhooks';
import { readDelivery } from '@/lib/verbs/webhooks/read-webhooks';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    params: deliveryParams,
    response: delivery.extend({ attempts: z.array(attempt) }),
    summary: 'One delivery with each of its attempts',
    handler: async ({ desk, actor, params }) => {
      const read = await readDelivery(desk, actor, { id: params.id, deliveryId: params.delivery });
      if (!read.ok) return read;
      const attempts = read.value.attempts.map(({ n, at, ms, status, error }) => ({
        n,
        at,
        ms,
        status,
        error,
      }));
      return ok({ ...presentDelivery(read.value.delivery), attempts });
    },
  }),
});
