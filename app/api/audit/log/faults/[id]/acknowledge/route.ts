import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { prose } from '@/lib/http/schemas/text';
import { acknowledgeFault } from '@/lib/verbs/log/acknowledge-fault';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'log.acknowledge',
    summary: 'Take note of a fault of the log, so that leads may be issued again',
    params: z.object({ id: z.string().max(100) }),
    body: z.strictObject({ reason: prose(2000) }),
    response: z.object({ id: z.string() }),
    refusals: ['not_found'],
    handler: ({ desk, actor, params, body }) => acknowledgeFault(desk, actor, { id: params.id, ...body }),
  }),
});
