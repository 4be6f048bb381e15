import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { handOverMatch } from '@/lib/verbs/review/hand-over-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Hand the match over to a named colleague',
    params: matchParams,
    response: z.object({ handedOver: z.literal(true) }),
    body: z.strictObject({ to: z.string().max(100) }),
    refusals: ['lease_lost', 'hand_over_refused'],
    handler: ({ desk, actor, params, request, body }) =>
      handOverMatch(desk, actor, heldOf(params, request), body.to),
  }),
});
