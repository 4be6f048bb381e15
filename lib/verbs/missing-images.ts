import { isClosed } from '@/lib/domain/find';
import type { ImageFacts } from '@/lib/domain/image';
import type { MatchState } from '@/lib/domain/match';
import { neededImages } from '@/lib/domain/needed-images';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/refusal';
import type { Stage } from '@/lib/domain/review';
import type { Context } from '@/lib/ports/context';
import { setAlarm } from '@/lib/verbs/set-alarm';

/** Images (`probe`, candidate keys) that a review at this stage needs and that storage does not give. */
export const missingImages = async (
  { images }: Context,
  state: MatchState,
  stage: Stage,
): Promise<readonly string[]> => {
  const needed = neededImages(state, stage);
  const missing = await images.missing(needed.map(({ sha256 }) => sha256));
  return needed.filter(({ sha256 }) => missing.has(sha256)).map(({ ref }) => ref);
};

export const missingImagesAlarm = (externalId: string): string =>
  `Images of match ${externalId} are missing from storage or damaged; its review is held until they are back.`;

/** Tells supervisors of a match that is not closed and in no sandbox, once; the worker clears it when everything is back. */
export const tellMissingImages = async (context: Context, state: MatchState): Promise<void> => {
  if (isClosed(state) || state.match.mode === 'sandbox') return;
  const { id, lane, externalId } = state.match;
  const standing = (await context.stores.lanes.alarms()).find((a) => a.matchId === id && !a.clearedAt);
  await setAlarm(context, standing ?? null, { lane, matchId: id, text: missingImagesAlarm(externalId) });
};

/** An image that is about to be served, if storage still has it. */
export const servable = async (
  context: Context,
  state: MatchState,
  image: ImageFacts,
): Promise<Result<ImageFacts>> => {
  if ((await context.images.missing([image.sha256])).size === 0) return ok(image);
  await tellMissingImages(context, state);
  return refuse('image_missing');
};

/**
 * Holds a review whose images are gone: what was to be decided waits until they are back, and supervisors are told.
 * Null when all are there.
 */
export const heldForImages = async (
  context: Context,
  state: MatchState,
  stage: Stage,
): Promise<Refusal | null> => {
  const images = await missingImages(context, state, stage);
  if (images.length === 0) return null;
  await tellMissingImages(context, state);
  return refuse('image_missing', undefined, { images }).refusal;
};
