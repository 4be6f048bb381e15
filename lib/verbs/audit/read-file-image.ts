import type { ImageFacts } from '@/lib/domain/image';
import { may } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { recordAccess } from '@/lib/verbs/audit/record-access';
import { servable } from '@/lib/verbs/missing-images';

/** An image of a match file, for those who have opened that file: the record of each reading comes first. */
export const readFileImage = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  ref: string,
  size: 'display' | 'thumb' = 'display',
): Promise<Result<ImageFacts>> => {
  if (!may(actor.person.roles, 'match_file.read')) return refuse('not_found');
  const state = await context.stores.matches.load(matchId);
  const opened = state?.touches.some((t) => t.person === actor.person.id && t.reason === 'read_file');
  if (!state || !opened) return refuse('not_found');
  const candidate = state.candidates.find((c) => c.key === ref);
  const image = ref === 'probe' ? state.match.probe : candidate?.image;
  if (!image) return refuse('not_found');
  if (state.match.purgedAt) return refuse('images_purged');
  const there = await servable(context, state, image);
  if (!there.ok) return there;
  const item = candidate ? `candidate:${ref}` : ref;
  await recordAccess(context, actor, matchId, 'image.read', { item, stage: 'file', size });
  return there;
};
