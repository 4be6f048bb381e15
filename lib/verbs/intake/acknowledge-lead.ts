import type { Redeemer, Warning } from '@/lib/domain/redeemer';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { acknowledgeLead as rule } from '@/lib/domain/rules/warn-redeemers';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeMatch } from '@/lib/verbs/change-match';
import { leadOfToken } from '@/lib/verbs/intake/lead-token';

export interface Acknowledged {
  readonly lead: string;
  readonly redeemer: Redeemer;
}

/**
 * A redeemer says that it knows of a suspension or recall. The feed and webhooks name leads by id, so the id serves as
 * well as the token: who never redeemed the lead is told that there is none.
 * @returns lead_unknown, nothing_to_acknowledge
 */
export const acknowledgeLead = async (
  desk: Desk,
  actor: IntegratorActor,
  { token, warning }: { readonly token: string; readonly warning: Warning },
): Promise<Result<Acknowledged>> => {
  const lead = token.startsWith('sll_') ? leadOfToken(desk.config.secret, token) : token;
  const matchId = lead && (await desk.stores.matches.matchOfLead(lead));
  if (!lead || !matchId) return refuse('lead_unknown');
  const done = await changeMatch(desk, matchId, null, (state, env) =>
    rule(state, actor.by, env, { lead, warning }),
  );
  if (!done.ok) return done;
  const redeemer = done.value.state.redeemers.find(
    (r) => r.lead === lead && r.integrator === actor.integrator.id,
  );
  return redeemer ? ok({ lead, redeemer }) : refuse('lead_unknown');
};
