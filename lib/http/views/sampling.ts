import { z } from 'zod';
import { LEAD_STATES } from '@/lib/domain/lead';
import { FINDINGS, RECHECK_RESULTS } from '@/lib/domain/recheck';
import { DECIDED_OUTCOMES } from '@/lib/domain/sampling/plan';
import { VERDICTS } from '@/lib/domain/vote';
import { line, prose, word } from '@/lib/http/schemas/text';
import { opinion } from '@/lib/http/views/work';

const outcome = z.enum(DECIDED_OUTCOMES);
const why = z.enum(['share', 'decided_under', 'changed_after_score', 'score_only']);
const finding = z.enum(FINDINGS);

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decided_under'), seconds: z.number().int().min(1).max(3600) }),
  z.strictObject({ kind: z.literal('changed_after_score') }),
  z.strictObject({ kind: z.literal('score_only') }),
]);

const some = (item: z.ZodString) => z.array(item).max(100);

const rule = {
  name: line(100),
  /** Hundredths of a per cent. */
  share: z.number().int().min(0).max(10_000),
  strata: z.strictObject({
    lanes: some(line(100)),
    purposes: some(line(100)),
    outcomes: z.array(outcome).max(3),
    qualifications: some(line(100)),
  }),
  always: z.array(condition).max(3),
};

/** A plan as a supervisor sets it; with an id, the next version of that one. */
export const planToSet = z.strictObject({ id: word(100).optional(), ...rule });

export const planVersion = z.object({ id: z.string(), version: z.number() });

export const conclusion = z.strictObject({
  match: word(100),
  recheck: word(100),
  finding,
  words: prose(2000),
});

/** What a re-review came to; nothing in it says who looked. */
const answer = {
  result: z.enum(RECHECK_RESULTS),
  verdict: z.enum(VERDICTS).nullable(),
  otherCandidate: z.string().nullable(),
  opinion: opinion.nullable(),
  excluded: z.boolean(),
  against: z.boolean(),
};
const decision = {
  recheck: z.string(),
  lane: z.string(),
  outcome,
  candidate: z.string().nullable(),
  plan: z.string(),
  version: z.number(),
  why: z.array(why),
};

/** A round of a match that was drawn. */
export const recheck = z.object({
  ...decision,
  ...answer,
  round: z.number(),
  ticket: z.string(),
  drawnAt: z.string(),
  answeredAt: z.string().nullable(),
  result: answer.result.nullable(),
  concludedAt: z.string().nullable(),
  concludedBy: z.string().nullable(),
  finding: finding.nullable(),
  words: z.string().nullable(),
});

const answered = z.object({
  ...decision,
  ...answer,
  match: z.string(),
  externalId: z.string(),
  answeredAt: z.string(),
  lead: z.enum(LEAD_STATES).nullable(),
  concluded: z.object({ finding, words: z.string(), person: z.string(), at: z.string() }).nullable(),
});

const count = z.number();

/** Plans and what re-reviews came to, for supervisors and auditors. Nobody who reviewed is in it. */
export const samplingView = z.object({
  plans: z.array(
    z.object({
      ...rule,
      id: z.string(),
      version: z.number(),
      setBy: z.string(),
      setAt: z.string(),
      endedAt: z.string().nullable(),
      secretDigest: z.string(),
      secret: z.string().nullable(),
    }),
  ),
  results: z.array(
    z.object({
      ...{ plan: z.string(), version: z.number(), lane: z.string(), outcome },
      by: z.enum(['share', 'condition']),
      ...{ drawn: count, waiting: count, agrees: count, differs: count, notDone: count },
    }),
  ),
  open: z.array(answered),
  recent: z.array(answered),
  people: z.record(z.string(), z.string()),
  lanes: z.array(z.object({ lane: z.string(), name: z.string() })),
  purposes: z.array(z.string()),
  qualifications: z.array(z.string()),
});
