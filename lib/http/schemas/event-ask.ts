import { z } from 'zod';
import { kindsOf } from '@/lib/domain/told/kinds';
import { instant } from '@/lib/http/schemas/instant';
import { line } from '@/lib/http/schemas/text';

/** What a search over events may ask; read from the address, for the screen and for an export alike. */
export const eventAsk = z.object({
  who: z
    .string()
    .max(200)
    .regex(/^((person|integrator):.+|system:desk)$/, 'must be person:<id>, integrator:<id> or system:desk')
    .optional(),
  kind: z
    .string()
    .max(60)
    .refine((word) => kindsOf(word) !== null, 'is no kind of event, and no group of kinds')
    .optional(),
  match: line(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
});
