import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { delivery, presentDelivery, webhookParams } from '@/lib/http/schemas/webhooks';
import { testWebhook } from '@/lib/verbs/webhooks/send-webhook';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    params: webhookParams,
    response: delivery,
    status: 202,
    summary: 'Send one webhook.test, tried once; read the delivery for what came of it',
    refusals: ['webhook_disabled'],
    handler: async ({ desk, actor, params }) => {
      const sent = await testWebhook(desk, actor, params.id);
      return sent.ok ? ok(presentDelivery(sent.value.delivery)) : sent;
    },
  }),
});
