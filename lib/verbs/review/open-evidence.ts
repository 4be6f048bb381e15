import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { openEvidence as rule } from '@/lib/domain/rules/show';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const openEvidence = (
  context: Context,
  actor: PersonActor,
  held: Held,
  key: string,
): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => rule(state, holder, env, key));
