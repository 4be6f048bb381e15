import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { prose } from '@/lib/http/schemas/text';
import { stop } from '@/lib/verbs/lanes/stop';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'desk.stop',
    summary: 'Stop a lane, or the whole desk',
    body: z.strictObject({ lane: z.string().max(100).nullable(), reason: prose(2000) }),
    response: z.object({ id: z.string() }),
    status: 201,
    refusals: ['stop_state'],
    handler: ({ desk, actor, body }) => stop(desk, actor, body),
  }),
});
