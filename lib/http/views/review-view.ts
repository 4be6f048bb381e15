import { z } from 'zod';
import { STATUSES } from '@/lib/domain/match';
import { VERDICTS } from '@/lib/domain/vote';
import { imageView, processing, quality, score } from '@/lib/http/views/images';
import { provider, purpose, search } from '@/lib/http/views/pushed';
import {
  analysis,
  ballot,
  disposition,
  disproof,
  evidenceContent,
  kind,
  level,
  stage,
} from '@/lib/http/views/work';

const candidate = z.object({
  key: z.string(),
  image: imageView,
  disposition: disposition.nullable(),
  identity: z.object({ externalId: z.string(), label: z.string().nullable() }).nullable(),
  score: z.object({ score: score.nullable(), rank: z.number().nullable() }).nullable(),
});

const evidence = z.object({
  key: z.string(),
  kind: z.string(),
  biasing: level,
  candidate: z.string(),
  opened: z.boolean(),
  openable: z.boolean(),
  content: evidenceContent.nullable(),
});

const required = z.object({
  kinds: z.array(z.object({ kind: z.string(), present: z.boolean(), required: z.boolean() })),
  minimum: z.number(),
  sources: z.number(),
  votes: z.number(),
});

const otherVote = z.object({
  pseudonym: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  candidate: z.string().nullable(),
  reasons: z.string().nullable(),
  opinions: z.record(z.string(), z.string()),
});

/** No version is so high, and every mark that stands for one is: a body with a bare version fits no schema. */
export const LEAST_MARK = 2 ** 47;

/** The review screen's body: whatever the projection does not name cannot leave, this schema drops it. */
export const reviewView = z.object({
  matchId: z.string(),
  version: z.number().int().min(LEAST_MARK),
  round: z.number(),
  kind,
  mode: z.enum(['live', 'practice', 'sandbox']),
  lane: z.object({ key: z.string(), name: z.string() }),
  stage,
  leaseEndsAt: z.string().nullable(),
  masked: z.array(z.object({ what: z.string(), until: stage.nullable(), why: z.string() })),
  required,
  probe: z.object({ image: imageView, quality, processing }),
  aids: z.object({ maxPoseDifference: z.number() }),
  gate: z.object({ open: z.boolean(), reasons: z.array(z.string()) }),
  minor: z.enum(['yes', 'no', 'unknown']),
  analysis: analysis.nullable(),
  sealedAt: z.string().nullable(),
  candidates: z.array(candidate).nullable(),
  evidence: z.array(evidence).nullable(),
  context: z.object({ purpose, externalId: z.string() }).nullable(),
  machine: z.object({ provider, search }).nullable(),
  disproofs: z.array(disproof),
  others: z.array(otherVote).nullable(),
  history: z.array(z.object({ matchId: z.string(), what: z.string() })).nullable(),
  pending: z.object({ ballot: z.object(ballot.shape), countsAt: z.string(), waits: z.boolean() }).nullable(),
  status: z.enum(STATUSES),
});
