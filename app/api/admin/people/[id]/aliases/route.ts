import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { aliases, idParams } from '@/lib/http/schemas/fields';
import { setAliases } from '@/lib/verbs/people/set-aliases';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Set the other names that evidence may name a person by',
    params: idParams,
    body: z.object({ alsoKnownAs: aliases }),
    response: z.object({ alsoKnownAs: z.array(z.string()) }),
    refusals: ['own_rights', 'not_found'],
    handler: ({ desk, actor, params, body }) => setAliases(desk, actor, { personId: params.id, ...body }),
  }),
});
