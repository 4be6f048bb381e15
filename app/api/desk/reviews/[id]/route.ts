import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { readReview } from '@/lib/verbs/review/read-review';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'The review screen of a match that one holds',
    params: matchParams,
    response: reviewView,
    refusals: ['lease_lost'],
    handler: ({ desk, actor, params, request }) => {
      const held = heldOf(params, request);
      return readReview(desk, actor, held).then(marked(desk, actor, held));
    },
  }),
});
