import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { planEnded } from '@/lib/verbs/sampling/plan-ended';

/** Ends a plan; what it drew stays drawn. @returns forbidden, plan_state */
export const endPlan = async (
  context: Context,
  actor: PersonActor,
  id: string,
): Promise<Result<{ readonly id: string; readonly version: number }>> => {
  if (!may(actor.person.roles, 'samples.manage'))
    return refuse('forbidden', 'Supervisors end sampling plans.');
  const { sampling } = context.stores;
  const plan = (await sampling.plans()).find((p) => p.id === id && p.endedAt === null);
  if (!plan) return refuse('plan_state');
  const at = context.clock.now();
  const done = await sampling.end(id, plan.version, at, planEnded(plan, at, actor));
  return done ? ok({ id, version: plan.version }) : refuse('plan_state');
};
