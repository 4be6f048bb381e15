import { sessionTokenOf } from '@/lib/auth/actor';
import { signOut } from '@/lib/auth/sign-in';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { done } from '@/lib/http/schemas/fields';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    // Public, so that a session that has run out can be signed out as well.
    auth: 'public',
    summary: 'End this session at once',
    response: done,
    handler: async ({ desk, request }) => {
      const cookie = await signOut(desk, sessionTokenOf(desk, request) ?? '');
      return { ok: true, value: { ok: true } as const, headers: { 'set-cookie': cookie } };
    },
  }),
});
