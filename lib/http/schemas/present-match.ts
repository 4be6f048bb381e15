import type { z } from 'zod';
import type { matchAnswer } from '@/lib/http/schemas/answers';
import { presentLead } from '@/lib/http/schemas/present-lead';
import type { ToldMatch } from '@/lib/verbs/intake/tell-match';

/** A match as its integrator reads it; what its review has come to is never part of it. */
export const presentMatch = (told: ToldMatch): z.input<typeof matchAnswer> => {
  const { match, evidence } = told.state;
  const lead = told.lead && told.falseLeads && presentLead(told.lead, told.state, told.falseLeads);
  return {
    id: match.id,
    external_id: match.externalId,
    answer: told.answer,
    received_at: match.receivedAt,
    evidence: evidence.map((item) => ({ key: item.key, standing: item.withdrawnAt === null })),
    required_evidence: [...told.requiredEvidence],
    ...(told.dropped.length > 0 ? { dropped: [...told.dropped] } : {}),
    ...(lead ? { lead: { ...lead, ...(told.token ? { token: told.token } : {}) } } : {}),
  };
};
