import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { line } from '@/lib/http/schemas/text';
import { saveDraft } from '@/lib/verbs/review/save-draft';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Keep a draft; it outlives the hold and nobody else reads it',
    params: matchParams.extend({ part: line(120) }),
    body: z.strictObject({ body: z.json() }),
    response: z.object({ savedAt: z.string() }),
    refusals: ['lease_lost', 'busy'],
    handler: ({ desk, actor, params, body, request }) =>
      saveDraft(desk, actor, { ...heldOf(params, request), part: params.part, body: body.body }),
  }),
});
