import { z } from 'zod';
import { ENDS, SCORE_WORDS, TIMED_STAGES } from '@/lib/domain/figures/measures';

const counts = z.array(z.number());
const share = z.number().nullable();
const laneName = { lane: z.string(), name: z.string() };

/** The overview as it leaves: counts, and what is worked out of them; no person. */
export const overviewView = z.object({
  days: z.array(z.string()),
  lanes: z.array(z.object({ ...laneName, came: counts, went: counts, open: counts, ages: counts })),
  ends: z.record(z.enum(ENDS), z.number()),
  adjudicated: z.number(),
  reopened: z.number(),
  pairs: z.record(z.string(), z.number()),
  agreement: z.object({
    ...{ pairs: z.number(), apart: z.number(), observed: share, alpha: share, low: share, high: share },
  }),
  times: z.array(
    z.object({ stage: z.enum(TIMED_STAGES), n: z.number(), counts, half: z.number().nullable() }),
  ),
  score: z.record(z.enum(SCORE_WORDS), z.number()),
  allLanes: z.array(z.object(laneName)),
  behind: z.number(),
});
