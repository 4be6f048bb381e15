import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { prose } from '@/lib/http/schemas/text';
import { reopenMatch } from '@/lib/verbs/audit/reopen-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'matches.reopen',
    summary: 'Reopen a decided match for new voters',
    params: matchParams,
    body: z.strictObject({ reason: prose(2000) }),
    response: z.object({ version: z.number() }),
    refusals: ['not_decided', 'reopen_needs_evidence'],
    handler: ({ desk, actor, params, body }) => reopenMatch(desk, actor, { matchId: params.id, ...body }),
  }),
});
