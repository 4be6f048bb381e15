import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { prose } from '@/lib/http/schemas/text';
import { holdMatch } from '@/lib/verbs/audit/hold-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'matches.hold',
    summary: 'Set or lift the legal hold of a match',
    params: matchParams,
    body: z.strictObject({ held: z.boolean(), reason: prose(2000) }),
    response: z.object({ held: z.boolean() }),
    refusals: ['images_purged'],
    handler: ({ desk, actor, params, body }) => holdMatch(desk, actor, { matchId: params.id, ...body }),
  }),
});
