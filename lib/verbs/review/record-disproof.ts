import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { type Attempt, recordDisproof as rule } from '@/lib/domain/rules/disprove';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const recordDisproof = (
  context: Context,
  actor: PersonActor,
  held: Held,
  attempt: Omit<Attempt, 'id'>,
): Promise<Result<ReviewView>> => {
  const id = context.ids.id('dp');
  return step(context, actor, held, (state, holder, env) => rule(state, holder, env, { ...attempt, id }));
};
