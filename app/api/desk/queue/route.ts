import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { readQueue } from '@/lib/verbs/queue/read-queue';

const work = { matchId: z.string(), lane: z.string() };

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'The lanes, and one’s own work',
    response: z.object({
      lanes: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          queued: z.number(),
          adjudication: z.number(),
          mayClaim: z.boolean(),
          mayAdjudicate: z.boolean(),
          why: z.string().nullable(),
          stopped: z.boolean(),
        }),
      ),
      mine: z.object({
        held: z.array(z.object({ ...work, endsAt: z.string(), startedAt: z.string() })),
        pending: z.array(z.object({ matchId: z.string(), countsAt: z.string(), waits: z.boolean() })),
        cameBack: z.array(z.object({ ...work, since: z.string() })),
        reserved: z.array(z.object({ ...work, until: z.string(), from: z.string() })),
        voted: z.array(z.object({ ...work, countedAt: z.string(), verdict: z.string() })),
      }),
    }),
    handler: ({ desk, actor }) => readQueue(desk, actor),
  }),
});
