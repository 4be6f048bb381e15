import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { idParams, password } from '@/lib/http/schemas/fields';
import { setPassword } from '@/lib/verbs/people/set-password';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Set the password of one of a person’s accounts and end their sessions',
    params: idParams,
    body: z.object({ account: z.string().max(100).optional(), password }),
    response: z.object({ account: z.string() }),
    refusals: ['password_too_weak', 'not_found'],
    handler: ({ desk, actor, params, body }) =>
      setPassword(desk, actor, {
        personId: params.id,
        accountId: body.account ?? null,
        password: body.password,
      }),
  }),
});
