import { z } from 'zod';
import { stepUp } from '@/lib/auth/step-up';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { signOff } from '@/lib/http/views/weekly';
import { signOffDigest } from '@/lib/verbs/weekly/sign-weekly';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'weekly.sign',
    summary: 'A fresh authentication, bound to exactly this sign-off and used up by it',
    body: z.strictObject({ ...signOff, password: z.string().max(500) }),
    response: z.object({ grant: z.string() }),
    refusals: ['step_up_failed', 'sign_in_throttled'],
    handler: ({ desk, actor, body }) =>
      stepUp(desk, actor, signOffDigest(actor.person.id, body), body.password),
  }),
});
