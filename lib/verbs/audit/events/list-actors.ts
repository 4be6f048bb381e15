import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

export interface ActorName {
  /** `person:<id>`, `integrator:<id>`. */
  readonly who: string;
  readonly name: string;
}

const byName = (a: ActorName, b: ActorName): number => a.name.localeCompare(b.name);

/** Everybody who may have done something, to choose from in a search: names and nothing else of them. */
export const listActors = async (
  context: Context,
  actor: PersonActor,
): Promise<Result<{ people: readonly ActorName[]; integrators: readonly ActorName[] }>> => {
  if (!may(actor.person.roles, 'events.read'))
    return refuse('forbidden', 'Supervisors and auditors search the events.');
  const [people, integrators] = await Promise.all([
    context.stores.people.people(),
    context.stores.integrators.integrators(),
  ]);
  return ok({
    people: people.map(({ id, name }) => ({ who: `person:${id}`, name })).sort(byName),
    integrators: integrators.map(({ id, name }) => ({ who: `integrator:${id}`, name })).sort(byName),
  });
};
