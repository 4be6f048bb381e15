import { z } from 'zod';
import { WATCHED } from '@/lib/domain/weekly-review';
import { prose } from '@/lib/http/schemas/text';

const counts = z.partialRecord(z.enum(WATCHED), z.number());
const week = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'is the Monday of a week');

/** The weekly review, for supervisors and auditors. */
export const weeklyView = z.object({
  due: z.array(z.object({ week, overdue: z.boolean() })),
  week,
  counts,
  signed: z.array(z.object({ week, signedAt: z.string(), person: z.string(), findings: z.string(), counts })),
  people: z.record(z.string(), z.string()),
});

/** What is signed off. */
export const signOff = { week, findings: prose(4000) };
