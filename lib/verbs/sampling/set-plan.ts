import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { type PlanRule, planProblems } from '@/lib/domain/sampling/plan';
import { secretDigest } from '@/lib/ledger/ticket';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { planEnded } from '@/lib/verbs/sampling/plan-ended';

/**
 * Sets a sampling plan, or the next version of one; the version before it ends in the same write, which publishes what it
 * drew by. @returns forbidden, plan_invalid, plan_state
 */
export const setPlan = async (
  context: Context,
  actor: PersonActor,
  { id, name, share, strata, always }: PlanRule & { readonly id?: string },
): Promise<Result<{ readonly id: string; readonly version: number }>> => {
  if (!may(actor.person.roles, 'samples.manage'))
    return refuse('forbidden', 'Supervisors set sampling plans.');
  const rule: PlanRule = { name: name.trim(), share, strata, always };
  const problems = planProblems(rule);
  if (problems.length) return refuse('plan_invalid', problems.join(' '), { errors: problems });
  const { sampling } = context.stores;
  const all = await sampling.plans();
  const before = id === undefined ? null : all.find((p) => p.id === id && p.endedAt === null);
  if (before === undefined) return refuse('plan_state');
  const setAt = context.clock.now();
  // 32 random bytes as hex, whatever form tokens have.
  const secret = context.ids.fingerprint(context.ids.token());
  const plan = {
    ...{ ...rule, id: before?.id ?? context.ids.id('sp'), version: (before?.version ?? 0) + 1 },
    ...{ setBy: actor.person.id, setAt, endedAt: null, secretDigest: secretDigest(secret), secret },
  };
  const { setBy: _by, setAt: _at, endedAt: _end, secret: _secret, ...data } = plan;
  const set = { stream: 'desk', kind: 'sampling.plan_set', at: setAt, by: actor.by, data } as const;
  const done = await sampling.set(
    plan,
    before?.version ?? null,
    before ? [planEnded(before, setAt, actor), set] : [set],
  );
  return done ? ok({ id: plan.id, version: plan.version }) : refuse('plan_state');
};
