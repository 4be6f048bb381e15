import { z } from 'zod';
import { DIRECTIONS, OBTAINED_VIA } from '@/lib/domain/evidence';
import { LEAD_STATES } from '@/lib/domain/lead';
import { LEASE_ENDS } from '@/lib/domain/lease';
import { STATUSES } from '@/lib/domain/match';
import { TOUCH_REASONS } from '@/lib/domain/review';
import { imageFacts, processing, score } from '@/lib/http/views/images';
import { policy } from '@/lib/http/views/policy';
import { provider, purpose, search } from '@/lib/http/views/pushed';
import { recheck } from '@/lib/http/views/sampling';
import { viewSettings } from '@/lib/http/views/view-settings';
import { analysis, ballot, disposition, disproof, kind, level, stage } from '@/lib/http/views/work';

const at = z.string();
const gone = at.nullable();
const round = z.number();
const person = z.string();

const match = z.object({
  id: z.string(),
  integrator: z.string(),
  externalId: z.string(),
  digest: z.string(),
  mode: z.enum(['live', 'practice', 'sandbox']),
  lane: z.string(),
  policyVersion: z.number(),
  priority: z.number(),
  status: z.enum(STATUSES),
  round,
  receivedAt: at,
  queuedAt: gone,
  decidedAt: gone,
  provider,
  search,
  purpose,
  minor: z.enum(['yes', 'no', 'unknown']),
  consentRef: z.string().nullable(),
  probe: imageFacts.extend({ asSearchedSha256: z.string().nullable(), processing }),
  repeats: z.array(z.string()),
  cautions: z.array(z.object({ id: z.string(), says: z.string(), source: z.string() })),
  reservedFor: z.string().nullable(),
  reservedUntil: gone,
  hold: z.object({ person, at, reason: z.string() }).nullable(),
  purgedAt: gone,
  version: z.number(),
  seq: z.number(),
});

const evidence = z.object({
  key: z.string(),
  candidate: z.string(),
  kind: z.string(),
  summary: z.string(),
  source: z.string(),
  obtainedAt: gone,
  obtainedBy: z.string().nullable(),
  paidBy: z.string().nullable(),
  obtainedVia: z.enum(OBTAINED_VIA),
  derivedFrom: z.array(z.string()),
  direction: z.enum(DIRECTIONS),
  weight: level,
  biasing: level,
  fileSha256: z.string().nullable(),
  addedAt: at,
  addedBy: z.string(),
  withdrawnAt: gone,
  withdrawnReason: z.string().nullable(),
  counts: z.boolean(),
  why: z.string(),
});

const review = z.object({
  round,
  person,
  kind,
  stage,
  startedAt: at,
  analysis: analysis.nullable(),
  analysedAt: gone,
  comparedAt: gone,
  sealedAt: gone,
  unmaskedAt: gone,
  sealedView: viewSettings.nullable(),
  onlyUnderAid: z.array(z.string()),
});

const vote = z.object({ ...ballot.shape, round, person, kind, castAt: at, countedAt: at });

const lease = z.object({
  id: z.string(),
  round,
  person,
  startedAt: at,
  endsAt: at,
  endedAt: gone,
  endReason: z.enum(LEASE_ENDS).nullable(),
});

const where = z.union([stage, z.literal('file')]);
const exposure = z.object({ round, person, item: z.string(), stage: where, at, seq: z.number() });

const lead = z.object({
  id: z.string(),
  round,
  candidate: z.string(),
  purpose: z.string(),
  state: z.enum(LEAD_STATES),
  stateReason: z.string().nullable(),
  issuedAt: at,
  expiresAt: at,
  voters: z.array(person),
  lowConsequence: z.boolean(),
  dissent: z.array(
    z.object({
      person,
      kind: z.enum([
        'vote_reject',
        'vote_insufficient',
        'vote_other_candidate',
        'sealed_opinion',
        'excluded',
      ]),
      opinion: z.number().nullable(),
      reasons: z.string().nullable(),
    }),
  ),
  reveal: z.enum(['staged', 'alongside']),
  earlierRejections: z.array(z.string()),
});

const redeemer = z.object({
  lead: z.string(),
  integrator: z.string(),
  firstAt: at,
  told: z.enum(['suspended', 'recalled']).nullable(),
  toldAt: gone,
  acknowledgedAt: gone,
  chased: z.number(),
  chaseAt: gone,
});

const actor = z.union([
  z.object({ kind: z.literal('person'), id: z.string() }),
  z.object({ kind: z.literal('integrator'), id: z.string(), key: z.string() }),
  z.object({ kind: z.literal('system'), id: z.literal('desk') }),
]);

const asideFacts = z.object({ key: z.string(), sha256: z.string(), bytes: z.number(), cut: z.boolean() });

/** A text kept beside a match. */
export const keptAside = asideFacts.extend({ at, content: z.string() });

const sight = z.object({
  track: z.string(),
  at: gone,
  mediaTimeMs: z.number().nullable(),
  camera: z.string().nullable(),
  candidates: z.array(
    z.object({
      externalId: z.string(),
      score: score.nullable(),
      belowProviderThreshold: z.boolean().nullable(),
    }),
  ),
});

/** Everything of one match, for supervisors and auditors. */
export const matchFileView = z.object({
  match,
  policy,
  gate: z.object({ open: z.boolean(), reasons: z.array(z.string()) }),
  candidates: z.array(
    z.object({
      key: z.string(),
      externalId: z.string(),
      label: z.string().nullable(),
      rank: z.number().nullable(),
      score: score.nullable(),
      image: imageFacts,
    }),
  ),
  evidence: z.array(evidence),
  rounds: z.array(
    z.object({
      round,
      reviews: z.array(review),
      dispositions: z.array(disposition),
      disproofs: z.array(disproof),
      votes: z.array(vote),
      voids: z.array(z.object({ round, person, reason: z.string(), at })),
      leases: z.array(lease),
      exposures: z.array(exposure),
    }),
  ),
  leads: z.array(lead),
  redeemers: z.array(redeemer),
  rechecks: z.array(recheck),
  recheckOf: z.object({ match: z.string(), round, externalId: z.string() }).nullable(),
  touches: z.array(z.object({ person, reason: z.enum(TOUCH_REASONS), round, at })),
  beside: z.array(z.object({ seq: z.number(), at, aside: asideFacts, sight: sight.nullable() })),
  events: z.array(
    z.object({ seq: z.number(), at, by: actor, kind: z.string(), says: z.string(), hash: z.string() }),
  ),
  names: z.record(z.string(), z.string()),
});
