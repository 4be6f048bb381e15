import { z } from 'zod';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import { OPINIONS } from '@/lib/domain/opinion';
import { MAX_PINS } from '@/lib/domain/pin';
import { GRADES, STAGES } from '@/lib/domain/review';
import { VERDICTS } from '@/lib/domain/vote';
import { AIDS, CAUSES, COMPONENTS, FINDINGS } from '@/lib/domain/worksheet';
import { line, note } from '@/lib/http/schemas/text';

/** Longest free text that a reviewer writes in one field. */
const text = note(4000);
const key = line(200);

export const stage = z.enum(STAGES);
export const kind = z.enum(['vote', 'adjudication']);
const grade = z.enum(GRADES);
const component = z.enum(COMPONENTS.map((c) => c.key));

export const analysis = z.strictObject({
  suitability: grade,
  faceConfirmed: z.boolean(),
  sharpness: grade,
  pose: grade,
  light: grade,
  occlusion: grade,
  notes: text,
});

const entry = z.strictObject({
  finding: z.enum(FINDINGS),
  note: text,
  causes: z.array(z.enum(CAUSES)).max(CAUSES.length),
  under: z.enum(AIDS).nullable().default(null),
});
export const worksheet = z.partialRecord(component, entry);
export const differences = z.array(z.strictObject({ component, note: text })).max(COMPONENTS.length * 4);

const point = z.tuple([z.number(), z.number()]);
export const pins = z
  .array(z.strictObject({ id: line(20), component, probe: point, candidate: point }))
  // Far above the limit of the rule, which says what to do; this one keeps a body from being a store.
  .max(MAX_PINS * 5);

export const choice = z.strictObject({
  choice: z.enum(['excluded', 'retained']),
  differences,
  worksheet: worksheet.nullable(),
  pins: pins.default([]),
});

export const opinion = z.literal(OPINIONS.map((o) => o.value));
export const opinions = z.record(key, opinion);

export const disposition = z.object({
  round: z.number(),
  person: z.string(),
  candidate: z.string(),
  choice: z.enum(['excluded', 'retained']),
  differences,
  worksheet: worksheet.nullable(),
  pins,
  opinion: opinion.nullable(),
  at: z.string(),
});

export const attempt = z.strictObject({
  candidate: key,
  attempt: text,
  result: z.enum(['does_not_disprove', 'disproves', 'could_not_be_checked']),
  note: text,
});

export const disproof = attempt.extend({
  id: z.string(),
  round: z.number(),
  person: z.string(),
  at: z.string(),
});

export const ballot = z.strictObject({
  verdict: z.enum(VERDICTS),
  candidate: key.nullable(),
  reasons: text,
  limits: text,
  reliedUpon: z.array(key).max(200),
  originsConfirmed: z.array(key).max(200),
  answers: z.record(key, text),
});

export const level = z.enum(LEVELS);

export const evidenceContent = z.object({
  summary: z.string(),
  source: z.string(),
  obtainedAt: z.string().nullable(),
  obtainedBy: z.string().nullable(),
  obtainedVia: z.enum(OBTAINED_VIA),
  derivedFrom: z.array(z.string()),
  direction: z.enum(DIRECTIONS),
  weight: level,
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  counts: z.boolean(),
  why: z.string(),
});
