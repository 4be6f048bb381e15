import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { releaseMatch } from '@/lib/verbs/review/release-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Release the match',
    params: matchParams,
    response: z.object({ released: z.literal(true) }),
    refusals: ['lease_lost'],
    handler: ({ desk, actor, params, request }) => releaseMatch(desk, actor, heldOf(params, request)),
  }),
});
