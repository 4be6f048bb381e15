import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { analysis } from '@/lib/http/views/work';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Record the analysis of the probe alone',
    params: matchParams,
    body: analysis,
    response: reviewView,
    refusals: ['lease_lost', 'wrong_stage', 'image_missing'],
    handler: ({ desk, actor, params, body, request }) => {
      const held = heldOf(params, request);
      return analyseProbe(desk, actor, held, body).then(marked(desk, actor, held));
    },
  }),
});
