import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { enablePerson } from '@/lib/verbs/people/enable-person';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Let a disabled person sign in again',
    params: idParams,
    response: z.object({ disabledAt: z.null() }),
    refusals: ['own_rights', 'not_found'],
    handler: ({ desk, actor, params }) => enablePerson(desk, actor, { personId: params.id }),
  }),
});
