import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { choice } from '@/lib/http/views/work';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Exclude or retain a candidate',
    params: matchParams.extend({ key: z.string().max(200) }),
    body: choice,
    response: reviewView,
    refusals: [
      'lease_lost',
      'wrong_stage',
      'difference_missing',
      'worksheet_incomplete',
      'pin_invalid',
      'image_missing',
    ],
    handler: ({ desk, actor, params, body, request }) => {
      const held = heldOf(params, request);
      return disposeCandidate(desk, actor, held, { ...body, candidate: params.key }).then(
        marked(desk, actor, held),
      );
    },
  }),
});
