import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { conclusion } from '@/lib/http/views/sampling';
import { concludeRecheck } from '@/lib/verbs/sampling/conclude-recheck';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'samples.manage',
    summary: 'Say what a difference between a decision and its re-review means',
    body: conclusion,
    response: z.object({ version: z.number() }),
    refusals: ['not_found', 'recheck_state'],
    handler: ({ desk, actor, body }) => concludeRecheck(desk, actor, body),
  }),
});
