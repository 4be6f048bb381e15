import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { declinePolicy } from '@/lib/verbs/lanes/decline-policy';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'policies.confirm',
    summary: 'Decline a proposed policy version, as a second supervisor',
    params: z.object({ lane: z.string().max(100), version: z.coerce.number().int() }),
    response: z.object({ done: z.literal(true) }),
    refusals: ['same_person', 'policy_state'],
    handler: ({ desk, actor, params }) => declinePolicy(desk, actor, params),
  }),
});
