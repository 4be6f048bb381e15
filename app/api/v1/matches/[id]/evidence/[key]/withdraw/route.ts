import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { matchAnswer } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { itemParams, withdrawBody } from '@/lib/http/schemas/request';
import { tellMatch } from '@/lib/verbs/intake/tell-match';
import { withdrawEvidence } from '@/lib/verbs/intake/withdraw-evidence';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'evidence:write',
    params: itemParams,
    body: withdrawBody,
    response: matchAnswer,
    summary: 'Take an evidence item back; votes that relied on it count no more',
    refusals: ['not_found', 'evidence_unknown', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const input = { matchId: params.id, key: params.key, reason: body.reason };
      const done = await withdrawEvidence(desk, actor, input);
      return done.ok ? { ok: true, value: presentMatch(await tellMatch(desk, done.value.state)) } : done;
    },
  }),
});
