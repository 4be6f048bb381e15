import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { listColleagues } from '@/lib/verbs/review/list-colleagues';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Colleagues of the lane to whom a held match may be handed over',
    params: matchParams,
    response: z.array(z.object({ id: z.string(), name: z.string() })),
    handler: ({ desk, actor, params }) => listColleagues(desk, actor, params.id),
  }),
});
