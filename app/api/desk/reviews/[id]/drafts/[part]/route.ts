import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
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
    handler: ({ desk, actor, params, body }) =>
      saveDraft(desk, actor, { matchId: params.id, part: params.part, body: body.body }),
  }),
});
