import { claimedView, withScreen } from '@/lib/http/claimed';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { claimOwn } from '@/lib/verbs/queue/claim-own';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Go on with one’s own review, or take what was handed over',
    params: matchParams,
    response: claimedView,
    refusals: ['already_claimed', 'touched', 'not_qualified', 'match_closed', 'stopped', 'already_voted'],
    handler: ({ desk, actor, params }) => claimOwn(desk, actor, params.id).then(withScreen(desk, actor)),
  }),
});
