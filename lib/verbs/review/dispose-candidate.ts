import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { type Choice, dispose } from '@/lib/domain/rules/compare';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const disposeCandidate = (
  context: Context,
  actor: PersonActor,
  held: Held,
  choice: Choice,
): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => dispose(state, holder, env, choice), 'looking');
