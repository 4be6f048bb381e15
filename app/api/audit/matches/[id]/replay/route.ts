import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { line } from '@/lib/http/schemas/text';
import { replayView } from '@/lib/http/views/replay';
import { readReplay } from '@/lib/verbs/audit/read-replay';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'match_file.read',
    recorded: true,
    summary: 'What one reviewer saw and did in one round, event by event',
    params: matchParams,
    query: z.object({ round: z.coerce.number().int().min(1).max(10_000), person: line(100) }),
    response: replayView,
    handler: ({ desk, actor, params, query }) => readReplay(desk, actor, { matchId: params.id, ...query }),
  }),
});
