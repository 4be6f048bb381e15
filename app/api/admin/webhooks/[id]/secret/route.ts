import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { rotateForm, shownSecretView } from '@/lib/http/views/webhooks';
import { rotateWebhookSecret } from '@/lib/verbs/webhooks/rotate-webhook-secret';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Begin to sign with a new secret, shown once',
    params: idParams,
    body: rotateForm,
    response: z.object({ secret: shownSecretView, oldUntil: z.string() }),
    status: 201,
    refusals: ['webhook_secrets_limit', 'busy'],
    handler: ({ desk, actor, params, body }) => rotateWebhookSecret(desk, actor, params.id, body),
  }),
});
