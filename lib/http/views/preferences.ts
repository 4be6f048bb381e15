import { z } from 'zod';
import { line, note } from '@/lib/http/schemas/text';

const MOST_KEYS = 80;

/** One person's preferences, as sent and as answered. */
export const preferences = z.strictObject({
  keys: z
    // The space bar is a key, too.
    .record(line(40), note(20).min(1).nullable())
    .refine((keys) => Object.keys(keys).length <= MOST_KEYS, `takes at most ${MOST_KEYS} tools`),
  singleKeys: z.boolean(),
  images: z.enum(['plain', 'blur', 'greyscale']),
  goOn: z.boolean(),
});
