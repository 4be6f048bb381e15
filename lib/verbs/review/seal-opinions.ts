import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { type Seal, seal } from '@/lib/domain/rules/seal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const sealOpinions = (
  context: Context,
  actor: PersonActor,
  held: Held,
  given: Seal,
): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => seal(state, holder, env, given), 'looking');
