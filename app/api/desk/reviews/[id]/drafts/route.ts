import { z } from 'zod';
import { draftsFor, draftView } from '@/lib/http/claimed';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'One’s own drafts of the round',
    params: matchParams,
    response: z.array(draftView),
    handler: ({ desk, actor, params }) => draftsFor(desk, actor, params.id),
  }),
});
