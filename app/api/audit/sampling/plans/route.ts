import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { planToSet, planVersion } from '@/lib/http/views/sampling';
import { setPlan } from '@/lib/verbs/sampling/set-plan';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'samples.manage',
    summary: 'Set a sampling plan, or with an id the next version of one',
    body: planToSet,
    response: planVersion,
    refusals: ['plan_invalid', 'plan_state'],
    handler: ({ desk, actor, body: { id, ...rule } }) =>
      setPlan(desk, actor, { ...rule, ...(id === undefined ? {} : { id }) }),
  }),
});
