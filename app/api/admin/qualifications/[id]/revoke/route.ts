import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams } from '@/lib/http/schemas/fields';
import { revokeQualification } from '@/lib/verbs/people/revoke-qualification';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Take a qualification back',
    params: idParams,
    response: z.object({ qualification: z.string() }),
    refusals: ['not_found'],
    handler: ({ desk, actor, params }) => revokeQualification(desk, actor, { qualificationId: params.id }),
  }),
});
