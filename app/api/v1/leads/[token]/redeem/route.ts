import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { redemption } from '@/lib/http/schemas/answers';
import { presentLead } from '@/lib/http/schemas/present-lead';
import { redeemBody, tokenParams } from '@/lib/http/schemas/request';
import { redeemLead } from '@/lib/verbs/intake/redeem-lead';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'integrator',
    permit: 'leads:redeem',
    params: tokenParams,
    body: redeemBody,
    response: redemption,
    summary: 'Ask, at each use of a lead, whether it stands; every answer is recorded',
    refusals: ['lead_unknown', 'purpose_mismatch', 'stopped', 'clock_jumped', 'busy'],
    handler: async ({ desk, actor, params, body }) => {
      const redeemed = await redeemLead(desk, actor, { token: params.token, purpose: body.purpose });
      if (!redeemed.ok) return redeemed;
      const { status, reason, lead, state, checkedAt, falseLeads } = redeemed.value;
      return {
        ok: true,
        value: { status, reason, lead: presentLead(lead, state, falseLeads), checked_at: checkedAt },
      };
    },
  }),
});
