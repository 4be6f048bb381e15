import { may } from '@/lib/domain/permission';
import type { Person } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import { policyProblems } from '@/lib/domain/policy-check';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { digest } from '@/lib/ledger/digest';
import type { PersonActor, SystemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** How often another proposal may take the number first before this one gives up. */
const TRIES = 3;

/** Proposes the next version of a lane's rules in a supervisor's name; a second supervisor confirms it on screen. */
export const proposePolicy = async (
  context: Context,
  actor: PersonActor | SystemActor,
  input: { readonly policy: Omit<Policy, 'version'>; readonly proposer: Person },
): Promise<Result<{ lane: string; version: number }>> => {
  if (!may(input.proposer.roles, 'policies.propose'))
    return refuse('forbidden', 'Supervisors propose policies.');
  const problems = policyProblems(input.policy);
  if (problems.length) return refuse('policy_invalid', problems.join(' '), { errors: problems });
  const { lanes } = context.stores;
  const { lane } = input.policy;
  for (let tried = 0; tried < TRIES; tried++) {
    const at = context.clock.now();
    const version = 1 + Math.max(0, ...(await lanes.versions(lane)).map((v) => v.version));
    const done = await lanes.propose(
      {
        lane,
        version,
        state: 'proposed',
        policy: { ...input.policy, version },
        proposedBy: input.proposer.id,
        proposedAt: at,
        decidedBy: null,
        decidedAt: null,
      },
      {
        stream: `lane:${lane}`,
        kind: 'policy.proposed',
        at,
        by: actor.by,
        data: { lane, version, rules: digest({ ...input.policy, version }) },
      },
    );
    if (done) return ok({ lane, version });
  }
  return refuse('busy');
};
