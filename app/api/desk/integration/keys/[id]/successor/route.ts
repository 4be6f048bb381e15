import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, scopes } from '@/lib/http/schemas/fields';
import { addedKey } from '@/lib/http/schemas/people';
import { succeedOwnKey } from '@/lib/verbs/integration/succeed-own-key';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    summary: 'Make a key that takes over from one’s own; it is shown once, in this answer',
    params: idParams,
    body: z.object({ scopes }),
    response: addedKey,
    status: 201,
    refusals: ['not_found', 'key_ended', 'scope_widened', 'too_many_keys'],
    handler: ({ desk, actor, params, body }) => succeedOwnKey(desk, actor, { keyId: params.id, ...body }),
  }),
});
