import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { revokeKey } from '@/lib/verbs/integrators/revoke-key';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'integrators.manage',
    summary: 'End a key at once',
    params: idParams,
    response: z.object({ keyId: z.string() }),
    refusals: ['not_found'],
    handler: ({ desk, actor, params }) => revokeKey(desk, actor, { keyId: params.id }),
  }),
});
