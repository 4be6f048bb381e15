import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import type { Analysis } from '@/lib/domain/review';
import { analyse } from '@/lib/domain/rules/analyse';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { type Held, step } from '@/lib/verbs/review/step';

export const analyseProbe = (
  context: Context,
  actor: PersonActor,
  held: Held,
  analysis: Analysis,
): Promise<Result<ReviewView>> =>
  step(context, actor, held, (state, holder, env) => analyse(state, holder, env, analysis), 'looking');
