import { z } from 'zod';
import { signIn } from '@/lib/auth/sign-in';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { login, name, password } from '@/lib/http/schemas/fields';
import { setUpFirstAdmin } from '@/lib/verbs/people/set-up-first-admin';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'public',
    summary: 'Become the first administrator with the link that the first start printed',
    body: z.object({ token: z.string().max(200), name, login, password }),
    response: z.object({ home: z.string() }),
    refusals: ['setup_link_invalid', 'password_too_weak'],
    handler: async ({ desk, body, request }) => {
      const added = await setUpFirstAdmin(desk, body);
      if (!added.ok) return added;
      const cookies = await signIn(desk, request, {
        provider: 'credentials',
        login: body.login,
        password: body.password,
      });
      if (!cookies.ok) return cookies;
      return { ok: true, value: { home: '/' }, headers: cookies.value };
    },
  }),
});
