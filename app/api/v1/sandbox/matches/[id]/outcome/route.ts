import { z } from 'zod';
import { SIMULATED } from '@/lib/domain/sandbox';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { matchAnswer } from '@/lib/http/schemas/answers';
import { presentMatch } from '@/lib/http/schemas/present-match';
import { matchParams } from '@/lib/http/schemas/request';
import { externalId, prose } from '@/lib/http/schemas/text';
import { simulateOutcome } from '@/lib/verbs/intake/simulate-outcome';
import { tellMatch } from '@/lib/verbs/intake/tell-match';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'matches:write',
    params: matchParams,
    body: z.strictObject({
      outcome: z.enum(SIMULATED),
      candidate: externalId
        .optional()
        .meta({ description: 'Whom the lead names; the first pushed unless told.' }),
      reason: prose(1000).default('Simulated in the sandbox.'),
    }),
    response: matchAnswer,
    summary:
      'In a sandbox: have something happen to a match, to meet every event of the feed and of webhooks',
    refusals: [
      ...(['not_found', 'sandbox_only', 'outcome_impossible', 'candidate_unknown', 'lead_state'] as const),
      ...(['stopped', 'clock_jumped', 'busy'] as const),
    ],
    handler: async ({ desk, actor, params, body }) => {
      const done = await simulateOutcome(desk, actor, { matchId: params.id, ...body });
      return done.ok ? { ok: true, value: presentMatch(await tellMatch(desk, done.value.state)) } : done;
    },
  }),
});
