import type { z } from 'zod';
import { LEAD_NOTICE, type Lead } from '@/lib/domain/lead';
import type { MatchState } from '@/lib/domain/match';
import type { FalseLeadRate } from '@/lib/domain/sampling/false-leads';
import type { leadFacts } from '@/lib/http/schemas/answers';

/** Ids of matches stay inside: the earlier one may be another integrator's. */
const withoutIds = (rejection: string): string =>
  rejection.startsWith('match ') ? 'an earlier match' : rejection;

/** A lead as integrators read it: what it is worth, who differed without their names, and no voter. */
export const presentLead = (
  lead: Lead,
  state: Pick<MatchState, 'candidates' | 'match'>,
  falseLeads: FalseLeadRate,
): z.input<typeof leadFacts> => ({
  id: lead.id,
  state: lead.state,
  candidate: state.candidates.find((c) => c.key === lead.candidate)?.externalId ?? '',
  purpose: lead.purpose,
  issued_at: lead.issuedAt,
  expires_at: lead.expiresAt,
  nature: 'investigative_lead',
  notice: LEAD_NOTICE,
  low_consequence: lead.lowConsequence,
  dissent_count: lead.dissent.length,
  dissent: lead.dissent.map(({ kind, opinion, reasons }) => ({ kind, opinion, reasons })),
  earlier_rejections: lead.earlierRejections.map(withoutIds),
  evidence_reveal: lead.reveal,
  limits: state.match.cautions.map((caution) => caution.says),
  observed_false_lead_rate: falseLeads.rate,
  observed_false_lead_rate_note: falseLeads.says,
});
