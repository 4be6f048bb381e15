import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { disablePerson } from '@/lib/verbs/people/disable-person';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Disable a person and end their sessions',
    params: idParams,
    response: z.object({ disabledAt: z.string() }),
    refusals: ['last_admin', 'not_found'],
    handler: ({ desk, actor, params }) => disablePerson(desk, actor, { personId: params.id }),
  }),
});
