import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, login, password } from '@/lib/http/schemas/fields';
import { addAccount } from '@/lib/verbs/people/add-account';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Give a person one more account',
    params: idParams,
    body: z.object({ login, password }),
    response: z.object({ account: z.string() }),
    status: 201,
    refusals: ['password_too_weak', 'name_taken', 'not_found'],
    handler: ({ desk, actor, params, body }) => addAccount(desk, actor, { personId: params.id, ...body }),
  }),
});
