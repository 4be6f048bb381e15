import { z } from 'zod';
import { claimedView, withScreen } from '@/lib/http/claimed';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { claimNext } from '@/lib/verbs/queue/claim-next';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Claim the next match of a lane; the answer brings its screen along',
    body: z.strictObject({ lane: z.string().max(100), adjudicate: z.boolean().default(false) }),
    response: claimedView,
    refusals: ['nothing_to_claim', 'already_holding', 'not_qualified', 'stopped', 'busy'],
    handler: ({ desk, actor, body }) => claimNext(desk, actor, body).then(withScreen(desk, actor)),
  }),
});
