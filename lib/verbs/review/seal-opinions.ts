import type { Opinion } from '@/lib/domain/opinion';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { seal } from '@/lib/domain/rules/seal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const sealOpinions = (
  context: Context,
  actor: PersonActor,
  held: Held,
  opinions: Readonly<Record<string, Opinion>>,
): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => seal(state, holder, env, opinions));
