import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, instant, name } from '@/lib/http/schemas/fields';
import { grantQualification } from '@/lib/verbs/people/grant-qualification';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Record what a person is qualified for',
    params: idParams,
    body: z.object({ kind: name, expiresAt: instant }),
    response: z.object({ qualification: z.string() }),
    status: 201,
    refusals: ['own_rights', 'not_found'],
    handler: ({ desk, actor, params, body }) =>
      grantQualification(desk, actor, { personId: params.id, ...body }),
  }),
});
