import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { readDrafts } from '@/lib/verbs/review/read-drafts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'One’s own drafts of the round',
    params: matchParams,
    response: z.array(z.object({ part: z.string(), body: z.json(), savedAt: z.string() })),
    handler: async ({ desk, actor, params }) => {
      const drafts = await readDrafts(desk, actor, params.id);
      if (!drafts.ok) return drafts;
      return {
        ok: true,
        value: drafts.value.map(({ part, body, savedAt }) => ({ part, body: z.json().parse(body), savedAt })),
      };
    },
  }),
});
