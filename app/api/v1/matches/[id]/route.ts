import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { matchAnswer } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { matchParams } from '@/lib/http/schemas/request';
import { readMatch } from '@/lib/verbs/intake/read-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'integrator',
    permit: 'matches:read',
    params: matchParams,
    response: matchAnswer,
    summary: 'One of your matches: pending, not released, or its lead',
    refusals: ['not_found'],
    handler: async ({ desk, actor, params }) => {
      const told = await readMatch(desk, actor, { matchId: params.id });
      return told.ok ? { ok: true, value: presentMatch(told.value) } : told;
    },
  }),
});
