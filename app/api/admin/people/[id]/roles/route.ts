import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, roles } from '@/lib/http/schemas/fields';
import { setRoles } from '@/lib/verbs/people/set-roles';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Set what a person may do',
    params: idParams,
    body: z.object({ roles }),
    response: z.object({ roles }),
    refusals: ['own_rights', 'last_admin', 'not_found'],
    handler: ({ desk, actor, params, body }) => setRoles(desk, actor, { personId: params.id, ...body }),
  }),
});
