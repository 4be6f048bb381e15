import { z } from 'zod';
import { sessionTokenOf } from '@/lib/auth/actor';
import { changePassword } from '@/lib/auth/change-password';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { password } from '@/lib/http/schemas/fields';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    summary: 'Change the password of the account in use, and end the person’s other sessions',
    body: z.object({ current: password, next: password }),
    response: z.object({ account: z.string() }),
    refusals: ['password_too_weak', 'step_up_failed', 'sign_in_throttled'],
    handler: ({ desk, actor, body, request }) =>
      changePassword(desk, actor, { ...body, session: sessionTokenOf(desk, request) ?? '' }),
  }),
});
