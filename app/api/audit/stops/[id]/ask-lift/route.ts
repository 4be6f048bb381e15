import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { askLift } from '@/lib/verbs/lanes/lift-stop';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'desk.stop',
    summary: 'Ask for a stop to be lifted',
    params: z.object({ id: z.string().max(100) }),
    response: z.object({ done: z.literal(true) }),
    refusals: ['stop_state', 'same_person'],
    handler: ({ desk, actor, params }) => askLift(desk, actor, params.id),
  }),
});
