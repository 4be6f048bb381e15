import { z } from 'zod';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import { instant } from '@/lib/http/schemas/instant';
import { externalId, line, prose, sha256, word } from '@/lib/http/schemas/text';

/** `match` is what an item may derive from; no item is called so. */
const key = word(100).refine((text) => text !== 'match', '`match` means the match itself');

const kind = word(60).meta({
  description: 'Of the lane’s vocabulary, e.g. `document`, `witness`, `cctv_timeline`.',
});

export const evidenceBody = z.strictObject({
  key,
  candidate: externalId.meta({ description: 'External id of the candidate that the item is about.' }),
  kind,
  summary: prose(2000),
  source: line(300).meta({ description: 'Where it comes from; two items of one source count once.' }),
  obtained_at: instant.optional(),
  obtained_by: line(200).optional().meta({ description: 'This person will not vote on the match.' }),
  paid_by: line(200).optional(),
  obtained_via: z
    .enum(OBTAINED_VIA)
    .default('because_of_match')
    .meta({ description: 'Missing means `because_of_match`: the item then counts nothing.' }),
  derived_from: z.array(word(100)).max(50).default([]),
  direction: z.enum(DIRECTIONS),
  weight: z.enum(LEVELS).default('medium'),
  biasing: z
    .enum(LEVELS)
    .default('high')
    .meta({ description: 'How much it may sway a reader; the less biasing items open first.' }),
  file_sha256: sha256.optional(),
});

export type EvidenceBody = z.output<typeof evidenceBody>;
