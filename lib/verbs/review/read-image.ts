import { liveLease, reviewOf } from '@/lib/domain/find';
import type { ImageFacts } from '@/lib/domain/image';
import { may } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import { visible } from '@/lib/domain/visibility';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { recordAccess } from '@/lib/verbs/audit/record-access';
import { envFor } from '@/lib/verbs/env-for';
import { servable } from '@/lib/verbs/missing-images';

/**
 * Which image a reviewer may be served: the probe and, once their analysis is saved, the candidates, while they
 * hold the match. Anything else is 404, as if it did not exist. The body that named it was recorded as shown, and
 * each time that the bytes are asked for is recorded before they leave.
 */
export const readImage = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  ref: string,
  size: 'display' | 'thumb' = 'display',
): Promise<Result<ImageFacts>> => {
  const me = actor.person.id;
  const state = await context.stores.matches.load(matchId);
  const review = state && reviewOf(state, me);
  const lease = state && liveLease(state);
  if (!state || !review || lease?.person !== me || !may(actor.person.roles, 'reviews.work'))
    return refuse('not_found');
  const env = await envFor(context, state, me);
  if (env.now >= lease.endsAt && !state.pendingVotes.some((p) => p.person === me)) return refuse('not_found');
  const candidate = state.candidates.find((c) => c.key === ref);
  const open = visible('candidates', review.stage, env.policy, review.kind);
  const image = ref === 'probe' ? state.match.probe : open ? candidate?.image : undefined;
  if (!image) return refuse('not_found');
  const there = await servable(context, state, image);
  if (!there.ok) return there;
  const item = candidate ? `candidate:${ref}` : ref;
  await recordAccess(context, actor, matchId, 'image.read', { item, stage: review.stage, size });
  return there;
};
