import { z } from 'zod';
import { stepUp } from '@/lib/auth/step-up';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { ballot } from '@/lib/http/views/work';
import { prepareStepUp } from '@/lib/verbs/review/prepare-step-up';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'A fresh authentication, bound to exactly this ballot and used up by it',
    params: matchParams,
    body: z.strictObject({ ballot, password: z.string().max(500) }),
    response: z.object({ grant: z.string() }),
    refusals: ['step_up_failed', 'sign_in_throttled'],
    handler: async ({ desk, actor, params, body }) => {
      const digest = await prepareStepUp(desk, actor, params.id, body.ballot);
      return digest.ok ? stepUp(desk, actor, digest.value, body.password) : digest;
    },
  }),
});
