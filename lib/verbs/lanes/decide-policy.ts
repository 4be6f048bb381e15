import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

export interface PolicyChoice {
  readonly lane: string;
  readonly version: number;
}

/** A second supervisor confirms or declines a proposed version; the statement itself refuses the proposer, and what is older than the rules in force. */
export const decidePolicy =
  (choice: 'confirm' | 'decline') =>
  async (context: Context, actor: PersonActor, input: PolicyChoice): Promise<Result<{ done: true }>> => {
    if (!may(actor.person.roles, 'policies.confirm'))
      return refuse('forbidden', 'Supervisors confirm policies.');
    const { lanes } = context.stores;
    const at = context.clock.now();
    const me = actor.person.id;
    const done = await lanes[choice](input.lane, input.version, me, at, {
      stream: `lane:${input.lane}`,
      kind: choice === 'confirm' ? 'policy.confirmed' : 'policy.declined',
      at,
      by: actor.by,
      data: { lane: input.lane, version: input.version },
    });
    if (done) return ok({ done: true });
    const versions = await lanes.versions(input.lane);
    const version = versions.find((v) => v.version === input.version);
    const newer = versions.find((v) => v.state === 'active' && v.version > input.version);
    if (version?.state === 'proposed' && newer) {
      const detail = `Version ${newer.version} is in force, which is newer. Propose these rules anew, or decline them.`;
      return refuse('policy_state', detail, { state: version.state });
    }
    if (version?.state === 'proposed' && version.proposedBy === me) return refuse('same_person');
    return version ? refuse('policy_state', undefined, { state: version.state }) : refuse('not_found');
  };
