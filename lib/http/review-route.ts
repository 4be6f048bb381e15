import { z } from 'zod';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import { methods } from '@/lib/http/methods';
import { marked } from '@/lib/http/review-version';
import { route } from '@/lib/http/route';
import { reviewView } from '@/lib/http/views/review-view';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { Held } from '@/lib/verbs/review/step';

export const matchParams = z.object({ id: z.string().max(100) });
export const LEASE_HEADER = 'x-lease-token';

/** The match of the address and the token of the tab; a missing token is one that holds nothing. */
export const heldOf = (params: { id: string }, request: Request): Held => ({
  matchId: params.id,
  leaseToken: request.headers.get(LEASE_HEADER) ?? '',
});

/** A step of a review without a body: POST, answered with the screen's new body. */
export const plainStep = (spec: {
  readonly summary: string;
  readonly refusals: readonly RefusalCode[];
  readonly run: (
    desk: Desk,
    actor: PersonActor,
    held: Held,
    params: { id: string; key: string },
  ) => Promise<Result<ReviewView>>;
}) =>
  methods({
    POST: route({
      auth: 'person',
      permit: 'reviews.work',
      summary: spec.summary,
      params: matchParams.extend({ key: z.string().max(200).default('') }),
      response: reviewView,
      refusals: ['lease_lost', 'wrong_stage', ...spec.refusals],
      handler: ({ desk, actor, params, request }) => {
        const held = heldOf(params, request);
        return spec.run(desk, actor, held, params).then(marked(desk, actor, held));
      },
    }),
  });
