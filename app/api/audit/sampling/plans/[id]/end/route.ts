import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { planVersion } from '@/lib/http/views/sampling';
import { endPlan } from '@/lib/verbs/sampling/end-plan';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'samples.manage',
    summary: 'End a sampling plan; its secret is published in the log',
    params: z.object({ id: z.string().max(100) }),
    response: planVersion,
    refusals: ['plan_state'],
    handler: ({ desk, actor, params }) => endPlan(desk, actor, params.id),
  }),
});
