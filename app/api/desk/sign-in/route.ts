import { z } from 'zod';
import { signIn } from '@/lib/auth/sign-in';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { login, password } from '@/lib/http/schemas/fields';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'public',
    summary: 'Sign in with name and password; on a practice desk by choosing somebody',
    body: z.union([z.strictObject({ login, password }), z.strictObject({ practice: login })]),
    response: z.object({ home: z.string() }),
    refusals: ['sign_in_failed', 'sign_in_throttled'],
    handler: async ({ desk, body, request }) => {
      const cookies = await signIn(
        desk,
        request,
        'practice' in body
          ? { provider: 'practice', login: body.practice }
          : { provider: 'credentials', login: body.login, password: body.password },
      );
      if (!cookies.ok) return cookies;
      return { ok: true, value: { home: '/' }, headers: cookies.value };
    },
  }),
});
