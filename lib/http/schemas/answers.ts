import { z } from 'zod';
import { LEAD_STATES } from '@/lib/domain/lead';
import { FEED_TYPES } from '@/lib/domain/webhook';

const answer = z.enum(['pending', 'not_released', 'lead']).meta({
  description: 'Never a statement about faces: it is waited for, nothing was released, or there is a lead.',
});

const dissent = z.object({
  kind: z.enum(['vote_reject', 'vote_insufficient', 'vote_other_candidate', 'sealed_opinion', 'excluded']),
  opinion: z.number().nullable(),
  reasons: z.string().nullable(),
});

/** What a lead says of itself to whoever may act on it. No person is named. */
export const leadFacts = z.object({
  id: z.string(),
  state: z.enum(LEAD_STATES),
  candidate: z.string().meta({ description: 'External id of the candidate.' }),
  purpose: z.string(),
  issued_at: z.string(),
  expires_at: z.string(),
  nature: z.literal('investigative_lead'),
  notice: z.string(),
  low_consequence: z.boolean(),
  dissent_count: z.number(),
  dissent: z.array(dissent),
  earlier_rejections: z.array(z.string()),
  evidence_reveal: z.enum(['staged', 'alongside']),
  limits: z
    .array(z.string())
    .meta({ description: 'Where the match falls short of its provider’s guidance.' }),
  observed_false_lead_rate: z.number().min(0).max(1).nullable().meta({
    description: 'Of approvals of its lane that were reviewed again blind; null while it is not measured.',
  }),
  observed_false_lead_rate_note: z.string(),
});

export const matchAnswer = z.object({
  id: z.string(),
  external_id: z.string(),
  answer,
  received_at: z.string(),
  evidence: z.array(z.object({ key: z.string(), standing: z.boolean() })),
  required_evidence: z.array(z.object({ kind: z.string(), present: z.boolean() })),
  dropped: z.array(z.string()).optional().meta({ description: 'Fields that were not kept, by their paths.' }),
  lead: leadFacts
    .extend({ token: z.string().optional().meta({ description: 'While the lead is live or suspended.' }) })
    .optional(),
});

/** What a provider asks for when a recognition failed, as far as it is stored. */
export const failureReportAnswer = z.object({
  text: z.string().meta({ description: 'To be copied.' }),
  json: z.record(z.string(), z.string().nullable()),
  missing: z.array(z.string()).meta({ description: 'What is not recorded, in words.' }),
  complete: z.boolean().meta({ description: 'Whether the least that providers ask for is all there.' }),
});

/** A match, and what this push of a provider's response has added. */
export const takenAnswer = matchAnswer.extend({
  taken: z.enum(['match', 'sight', 'repeat']).meta({
    description: 'A new match, one more sight of its track, or nothing that was not there already.',
  }),
});

/** What became of one line of a batch. A problem is the document that a single push would have got. */
export const batchLine = z.object({
  line: z.number().meta({ description: 'Counts from one.' }),
  status: z.union([z.literal(201), z.literal(200)]).optional(),
  id: z.string().optional(),
  external_id: z.string().optional(),
  problem: z.looseObject({ code: z.string(), status: z.number() }).optional(),
});

const matchRow = z.object({ id: z.string(), external_id: z.string(), answer, received_at: z.string() });

export const matchPage = z.object({ items: z.array(matchRow), next_cursor: z.string().nullable() });

const feedItem = z.object({
  position: z.number().meta({ description: 'Grows by one with each item; webhooks name it too.' }),
  type: z.enum(FEED_TYPES),
  match_id: z.string(),
  external_id: z
    .string()
    .nullable()
    .meta({ description: 'Null where the match is another integrator’s, whose lead you redeemed.' }),
  lead_id: z.string().nullable(),
  at: z.string(),
});

export const feedPage = z.object({
  items: z.array(feedItem),
  next_cursor: z.string().meta({ description: 'Always there: ask with it again later for what came since.' }),
  more: z.boolean(),
});

export const redemption = z.object({
  status: z.enum(['valid', 'suspended', 'recalled', 'expired', 'practice']),
  reason: z.string().nullable(),
  lead: leadFacts,
  checked_at: z.string(),
});
