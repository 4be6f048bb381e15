import { z } from 'zod';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import { methods } from '@/lib/http/methods';
import { matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { instant } from '@/lib/http/schemas/instant';
import { line, prose, sha256, word } from '@/lib/http/schemas/text';
import { addEvidence } from '@/lib/verbs/audit/add-evidence';

const item = z.strictObject({
  key: word(100).refine((text) => text !== 'match', '`match` means the match itself'),
  candidate: line(100),
  kind: word(60),
  summary: prose(2000),
  source: line(300),
  obtainedAt: instant.nullable(),
  obtainedBy: line(200).nullable(),
  paidBy: line(200).nullable(),
  obtainedVia: z.enum(OBTAINED_VIA),
  derivedFrom: z.array(word(100)).max(50),
  direction: z.enum(DIRECTIONS),
  weight: z.enum(LEVELS),
  biasing: z.enum(LEVELS),
  fileSha256: sha256.nullable(),
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'evidence.add',
    summary: 'Add evidence to a match, as a supervisor',
    params: matchParams,
    body: item,
    response: z.object({ version: z.number() }),
    status: 201,
    refusals: ['candidate_unknown', 'evidence_key_taken', 'match_closed'],
    handler: ({ desk, actor, params, body }) => addEvidence(desk, actor, { matchId: params.id, item: body }),
  }),
});
