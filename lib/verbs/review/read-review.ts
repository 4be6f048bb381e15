import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { happens } from '@/lib/domain/rules/decided';
import { holding } from '@/lib/domain/rules/holding';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

/** The review screen's body for whoever holds the match; what it shows for the first time is recorded first. */
export const readReview = (context: Context, actor: PersonActor, held: Held): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => {
    const mine = holding(state, holder, env);
    return mine.ok ? happens([]) : mine;
  });
