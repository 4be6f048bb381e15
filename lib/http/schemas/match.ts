import { z } from 'zod';
import { evidenceBody } from '@/lib/http/schemas/evidence';
import { candidateImage, probe } from '@/lib/http/schemas/image';
import { instant } from '@/lib/http/schemas/instant';
import { externalId, line, prose, word } from '@/lib/http/schemas/text';

const count = z.number().int().min(0).max(10_000_000_000);
const measure = z.number().min(-1e12).max(1e12);

const purpose = z.strictObject({
  code: word(60),
  offence: line(300).optional(),
  legal_basis: line(300).optional(),
  case_ref: line(200).optional(),
  authorisation: line(300).optional(),
});

const provider = z.strictObject({
  name: line(100),
  operation: line(100),
  api_path: line(300).optional(),
  request_id: line(200).optional(),
  session_id: line(200).optional(),
  model_version: line(100).meta({ description: '`unknown` where the provider does not say.' }),
  threshold_used: measure.optional(),
  threshold_source: z.enum(['vendor_default', 'operator_calibrated', 'unknown']).default('unknown'),
});

const referenceDb = z.strictObject({
  name: line(200),
  version: line(100).optional(),
  size: count.optional(),
  inclusion_criteria_ref: prose(500).optional(),
});

const search = z
  .strictObject({
    mode: z.enum(['1:1', '1:N']),
    started_at: instant.optional(),
    ended_at: instant.optional(),
    reference_db: referenceDb.optional(),
    candidates_returned: z.number().int().min(1).max(1_000_000),
  })
  .refine((s) => !s.started_at || !s.ended_at || s.started_at <= s.ended_at, {
    path: ['ended_at'],
    message: 'must not lie before started_at',
  });

/** Whether it lies on its scale is a rule of the desk, with a refusal of its own. */
const score = z.strictObject({
  name: line(60),
  value: measure,
  min: measure,
  max: measure,
  direction: z.enum(['higher_is_alike', 'lower_is_alike']),
});

const candidate = z.strictObject({
  external_id: externalId,
  label: line(200).optional().meta({ description: 'Masked from reviewers until their opinion is sealed.' }),
  rank: z.number().int().min(1).max(1_000_000).optional(),
  score: score.optional(),
  image: candidateImage,
});

const differ = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const matchBody = z
  .strictObject({
    external_id: externalId,
    purpose,
    priority: z.number().int().min(0).max(9).default(5).meta({ description: '9 is the most urgent.' }),
    provider,
    search,
    probe,
    candidates: z.array(candidate).min(1).max(50),
    subject_flags: z.strictObject({ minor: z.enum(['yes', 'no', 'unknown']) }).optional(),
    consent_ref: line(200).optional(),
    evidence: z.array(evidenceBody).max(200).default([]),
  })
  .refine((m) => differ(m.candidates.map((c) => c.external_id)), {
    path: ['candidates'],
    message: 'external ids of candidates must differ',
  })
  .refine((m) => differ(m.evidence.map((e) => e.key)), {
    path: ['evidence'],
    message: 'keys of items must differ',
  })
  .refine((m) => m.search.candidates_returned >= m.candidates.length, {
    path: ['search', 'candidates_returned'],
    message: 'is less than the number of candidates pushed',
  });

export type MatchBody = z.output<typeof matchBody>;
