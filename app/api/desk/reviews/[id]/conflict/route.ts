import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { declareConflict } from '@/lib/verbs/review/declare-conflict';

const claimed = z.object({ matchId: z.string(), leaseToken: z.string() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Declare to know the person; the match goes to others',
    params: matchParams,
    response: z.object({ next: claimed.nullable() }),
    refusals: ['not_found'],
    handler: ({ desk, actor, params }) => declareConflict(desk, actor, params.id),
  }),
});
