import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { attempt } from '@/lib/http/views/work';
import { recordDisproof } from '@/lib/verbs/review/record-disproof';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Record an attempt to show that this is the wrong person',
    params: matchParams,
    body: attempt,
    response: reviewView,
    refusals: ['lease_lost', 'wrong_stage', 'disproof_missing'],
    handler: ({ desk, actor, params, body, request }) => {
      const held = heldOf(params, request);
      return recordDisproof(desk, actor, held, body).then(marked(desk, actor, held));
    },
  }),
});
