import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { retireOwnKey } from '@/lib/verbs/integration/retire-own-key';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    summary: 'End a key of one’s own at once',
    params: idParams,
    response: z.object({ keyId: z.string() }),
    refusals: ['not_found', 'key_ended'],
    handler: ({ desk, actor, params }) => retireOwnKey(desk, actor, { keyId: params.id }),
  }),
});
