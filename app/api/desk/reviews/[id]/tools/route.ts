import { z } from 'zod';
import { VIEW_TOOLS } from '@/lib/domain/view-tools';
import { methods } from '@/lib/http/methods';
import { heldOf, matchParams } from '@/lib/http/review-route';
import { route } from '@/lib/http/route';
import { stage } from '@/lib/http/views/work';
import { recordTools } from '@/lib/verbs/review/record-tools';

/** As long as a lease may be renewed without a report in between; more is no honest count. */
const MOST_SECONDS = 4 * 60 * 60;

const use = z.strictObject({
  tool: z.enum(VIEW_TOOLS),
  candidate: z.string().max(100).nullable(),
  seconds: z.number().int().min(1).max(MOST_SECONDS),
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: route({
    auth: 'person',
    permit: 'reviews.work',
    summary: 'Add to the record which image tools were used, and for how long',
    params: matchParams,
    body: z.strictObject({ stage, uses: z.array(use).min(1).max(100) }),
    response: z.object({ recorded: z.number() }),
    refusals: ['lease_lost', 'wrong_stage', 'not_found'],
    quiet: true,
    handler: ({ desk, actor, params, body, request }) =>
      recordTools(desk, actor, heldOf(params, request), body),
  }),
});
