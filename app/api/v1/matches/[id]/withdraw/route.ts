import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { matchAnswer } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { matchParams, withdrawBody } from '@/lib/http/schemas/request';
import { tellMatch } from '@/lib/verbs/intake/tell-match';
import { withdrawMatch } from '@/lib/verbs/intake/withdraw-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    params: matchParams,
    body: withdrawBody,
    response: matchAnswer,
    summary: 'Take a match back; a lead that it led to is recalled in the same write',
    refusals: ['not_found', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const done = await withdrawMatch(desk, actor, { matchId: params.id, reason: body.reason });
      return done.ok ? { ok: true, value: presentMatch(await tellMatch(desk, done.value.state)) } : done;
    },
  }),
});
