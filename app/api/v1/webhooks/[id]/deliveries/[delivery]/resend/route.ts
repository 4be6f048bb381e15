import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { delivery, deliveryParams, presentDelivery } from '@/lib/http/schemas/webhooks';
import { resendDelivery } from '@/lib/verbs/webhooks/send-webhook';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    params: deliveryParams,
    response: delivery,
    status: 202,
    summary: 'Send it again as a new delivery that names the old one',
    refusals: ['webhook_disabled'],
    handler: async ({ desk, actor, params }) => {
      const sent = await resendDelivery(desk, actor, { id: params.id, deliveryId: params.delivery });
      return sent.ok ? ok(presentDelivery(sent.value.delivery)) : sent;
    },
  }),
});
