import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { finishComparison as rule } from '@/lib/domain/rules/compare';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const finishComparison = (
  context: Context,
  actor: PersonActor,
  held: Held,
): Promise<Result<ReviewView>> => step(context, actor, held, rule, 'looking');
