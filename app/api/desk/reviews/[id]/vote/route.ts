import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { marked, versionOfMark } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import { ballot } from '@/lib/http/views/work';
import { castVote } from '@/lib/verbs/review/cast-vote';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Cast a vote that counts after ten seconds',
    params: matchParams,
    body: z.strictObject({ ballot, grant: z.string().max(100), version: z.number().int() }),
    response: reviewView,
    refusals: [
      'lease_lost',
      'wrong_stage',
      'stale_version',
      'step_up_required',
      'vote_incomplete',
      'already_voted',
      'stopped',
      'image_missing',
    ],
    handler: async ({ desk, actor, params, body, request }) => {
      const held = heldOf(params, request);
      const version = await versionOfMark(desk, actor, held.matchId, body.version);
      return castVote(desk, actor, held, { ...body, version }).then(marked(desk, actor, held));
    },
  }),
});
