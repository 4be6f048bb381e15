import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, instant, scopes } from '@/lib/http/schemas/fields';
import { addedKey } from '@/lib/http/schemas/people';
import { addKey } from '@/lib/verbs/integrators/add-key';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'Give an integrator one more key',
    params: idParams,
    body: z.object({ scopes, holder: z.string().nullable(), expiresAt: instant.nullable().optional() }),
    response: addedKey,
    status: 201,
    refusals: ['not_found'],
    handler: ({ desk, actor, params, body }) => addKey(desk, actor, { integratorId: params.id, ...body }),
  }),
});
