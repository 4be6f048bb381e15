import type { Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { type Redemption, redeem } from '@/lib/domain/rules/lead';
import type { FalseLeadRate } from '@/lib/domain/sampling/false-leads';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeMatch } from '@/lib/verbs/change-match';
import { leadOfToken } from '@/lib/verbs/intake/lead-token';
import { observedFalseLeads } from '@/lib/verbs/intake/observed-false-leads';
import { votersNow } from '@/lib/verbs/voters-now';

export interface RedeemedLead extends Redemption {
  readonly lead: Lead;
  readonly state: MatchState;
  readonly checkedAt: string;
  readonly falseLeads: FalseLeadRate;
}

/**
 * Asks, at one use of a lead, whether it stands: everything is checked again, and every answer is recorded, a wrong
 * purpose too. @returns lead_unknown, purpose_mismatch, stopped, clock_jumped
 */
export const redeemLead = async (
  desk: Desk,
  actor: IntegratorActor,
  { token, purpose }: { readonly token: string; readonly purpose: string },
): Promise<Result<RedeemedLead>> => {
  const leadId = leadOfToken(desk.config.secret, token);
  const matchId = leadId && (await desk.stores.matches.matchOfLead(leadId));
  if (!leadId || !matchId) return refuse('lead_unknown');
  const changed = await changeMatch(desk, matchId, null, async (state, env) =>
    redeem(
      state,
      actor.by,
      env,
      { lead: leadId, purpose, mode: actor.integrator.mode },
      await votersNow(desk, state, leadId, env),
    ),
  );
  if (!changed.ok) return changed;
  const { state, decision, env } = changed.value;
  const { reply } = decision;
  if ('code' in reply) return { ok: false, refusal: reply };
  const lead = state.leads.find((l) => l.id === leadId);
  if (!lead) return refuse('lead_unknown');
  const falseLeads = await observedFalseLeads(desk, state.match.lane);
  return ok({ ...reply, lead, state, checkedAt: env.now, falseLeads });
};
