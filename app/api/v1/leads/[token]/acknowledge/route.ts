import { z } from 'zod';
import { ok } from '@/lib/domain/refusal';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { tokenParams } from '@/lib/http/schemas/request';
import { acknowledgeBody } from '@/lib/http/schemas/webhooks';
import { acknowledgeLead } from '@/lib/verbs/intake/acknowledge-lead';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'leads:redeem',
    params: tokenParams.describe('The lead’s token, or its id as feed and webhooks name it.'),
    body: acknowledgeBody,
    response: z.object({
      lead_id: z.string(),
      state: z.enum(['suspended', 'recalled']),
      acknowledged_at: z.string(),
    }),
    summary:
      'Say that you know of the suspension or recall of a lead that you redeemed; until then you are reminded',
    refusals: ['lead_unknown', 'nothing_to_acknowledge', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const done = await acknowledgeLead(desk, actor, { token: params.token, warning: body.state });
      if (!done.ok) return done;
      const { lead, redeemer } = done.value;
      return ok({ lead_id: lead, state: body.state, acknowledged_at: redeemer.acknowledgedAt ?? '' });
    },
  }),
});
