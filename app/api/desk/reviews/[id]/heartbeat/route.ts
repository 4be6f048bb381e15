import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { renewLease } from '@/lib/verbs/review/renew-lease';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Keep the hold on a match alive',
    params: matchParams,
    response: z.object({ endsAt: z.string() }),
    quiet: true,
    refusals: ['lease_lost'],
    handler: ({ desk, actor, params, request }) => renewLease(desk, actor, heldOf(params, request)),
  }),
});
