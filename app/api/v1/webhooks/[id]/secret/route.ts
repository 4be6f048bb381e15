import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { presentSecret, rotateBody, shownSecret, webhookParams } from '@/lib/http/schemas/webhooks';
import { rotateWebhookSecret } from '@/lib/verbs/webhooks/rotate-webhook-secret';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'webhooks:manage',
    params: webhookParams,
    body: rotateBody,
    response: z.object({ secret: shownSecret, old_until: z.string() }),
    status: 201,
    summary: 'Begin to sign with a new secret, shown once; the old one signs along for a while',
    refusals: ['webhook_secrets_limit', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const rotation = { kind: body.signing, overlapHours: body.overlap_hours };
      const rotated = await rotateWebhookSecret(desk, actor, params.id, rotation);
      if (!rotated.ok) return rotated;
      return ok({ secret: presentSecret(rotated.value.secret), old_until: rotated.value.oldUntil });
    },
  }),
});
