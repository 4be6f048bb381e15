import { liveLease, reviewOf } from '@/lib/domain/find';
import type { ImageFacts } from '@/lib/domain/image';
import { may } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import { visible } from '@/lib/domain/visibility';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { envFor } from '@/lib/verbs/env-for';
import { servable } from '@/lib/verbs/missing-images';

/**
 * Which image a reviewer may be served: the probe and, once their analysis is saved, the candidates, while they
 * hold the match. Anything else is 404, as if it did not exist. The body that named it was recorded as shown.
 */
export const readImage = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  ref: string,
): Promise<Result<ImageFacts>> => {
  const me = actor.person.id;
  const state = await context.stores.matches.load(matchId);
  const review = state && reviewOf(state, me);
  const lease = state && liveLease(state);
  if (!state || !review || lease?.person !== me || !may(actor.person.roles, 'reviews.work'))
    return refuse('not_found');
  const env = await envFor(context, state, me);
  if (env.now >= lease.endsAt && !state.pendingVotes.some((p) => p.person === me)) return refuse('not_found');
  if (ref === 'probe') return servable(context, state, state.match.probe);
  const candidate = state.candidates.find((c) => c.key === ref);
  const open = visible('candidates', review.stage, env.policy, review.kind);
  return candidate && open ? servable(context, state, candidate.image) : refuse('not_found');
};
