import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { viewSettings } from '@/lib/http/views/view-settings';
import { opinions } from '@/lib/http/views/work';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Seal the opinions',
    params: matchParams,
    body: z.strictObject({ opinions, view: viewSettings.nullable().default(null) }),
    response: reviewView,
    refusals: ['lease_lost', 'wrong_stage', 'opinions_incomplete', 'image_missing'],
    handler: ({ desk, actor, params, body, request }) => {
      const held = heldOf(params, request);
      return sealOpinions(desk, actor, held, body).then(marked(desk, actor, held));
    },
  }),
});
