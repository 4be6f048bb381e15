import type { Alarm, PolicyVersion, Stop } from '@/lib/domain/lane';
import { may } from '@/lib/domain/permission';
import type { Policy } from '@/lib/domain/policy';
import { policySentences } from '@/lib/domain/policy-sentences';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { namesOf } from '@/lib/verbs/audit/names';

export interface LanesView {
  readonly lanes: readonly {
    readonly key: string;
    readonly name: string;
    readonly policy: Policy;
    readonly sentences: readonly string[];
    readonly versions: readonly PolicyVersion[];
  }[];
  readonly proposals: readonly (PolicyVersion & { readonly sentences: readonly string[] })[];
  readonly stops: readonly Stop[];
  readonly alarms: readonly Alarm[];
  readonly people: Readonly<Record<string, string>>;
}

/** Lanes with their rules as sentences, what waits for a second supervisor, stops and alarms. */
export const readLanes = async (context: Context, actor: PersonActor): Promise<Result<LanesView>> => {
  if (!may(actor.person.roles, 'lanes.read'))
    return refuse('forbidden', 'Supervisors and auditors read lanes.');
  const { lanes } = context.stores;
  const [active, versions, stops, alarms, people] = await Promise.all([
    lanes.active(),
    lanes.versions(null),
    lanes.stops(),
    lanes.alarms(),
    namesOf(context),
  ]);
  return ok({
    lanes: active.map((policy) => ({
      key: policy.lane,
      name: policy.name,
      policy,
      sentences: policySentences(policy),
      versions: versions.filter((v) => v.lane === policy.lane),
    })),
    proposals: versions
      .filter((v) => v.state === 'proposed')
      .map((v) => ({ ...v, sentences: policySentences(v.policy) })),
    stops,
    alarms: alarms.filter((a) => !a.clearedAt),
    people,
  });
};
