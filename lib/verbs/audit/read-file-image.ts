import type { ImageFacts } from '@/lib/domain/image';
import { may } from '@/lib/domain/permission';
import { type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { servable } from '@/lib/verbs/missing-images';

/** An image of a match file, for those who have opened that file: the record of reading comes first. */
export const readFileImage = async (
  context: Context,
  actor: PersonActor,
  matchId: string,
  ref: string,
): Promise<Result<ImageFacts>> => {
  if (!may(actor.person.roles, 'match_file.read')) return refuse('not_found');
  const state = await context.stores.matches.load(matchId);
  const opened = state?.touches.some((t) => t.person === actor.person.id && t.reason === 'read_file');
  if (!state || !opened) return refuse('not_found');
  if (ref === 'probe') return servable(context, state, state.match.probe);
  const candidate = state.candidates.find((c) => c.key === ref);
  return candidate ? servable(context, state, candidate.image) : refuse('not_found');
};
