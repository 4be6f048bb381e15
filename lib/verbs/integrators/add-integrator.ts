import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Integrator } from '@/lib/domain/integrator';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { keyFacts, type NewKey, newKey } from '@/lib/verbs/integrators/new-key';
import { type AddedKey, shownKey } from '@/lib/verbs/integrators/shown-key';
import { unknownHolder } from '@/lib/verbs/integrators/unknown-holder';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

export interface AddIntegrator extends NewKey {
  readonly name: string;
  readonly mode: Integrator['mode'];
  readonly operator?: Integrator['operator'];
}

/** Adds a system that pushes matches, with its first key. @returns forbidden, invalid_body, name_taken */
export const addIntegrator = async (
  desk: Desk,
  actor: Manager,
  input: AddIntegrator,
): Promise<Result<AddedKey>> => {
  const no = forbidden(actor, 'integrators.manage') ?? (await unknownHolder(desk, input.holder));
  if (no) return no;
  const now = desk.clock.now();
  const integrator: Integrator = {
    id: desk.ids.id('int'),
    name: input.name.trim(),
    // A practice desk knows nothing live, or a lead of drawn faces could redeem as valid.
    mode: desk.config.practice && input.mode === 'live' ? 'practice' : input.mode,
    operator: input.operator ?? null,
    createdAt: now,
  };
  const { key, text } = newKey(desk, integrator.id, input);
  const { name, mode, operator } = integrator;
  const event: DeskEvent = {
    stream: `integrator:${integrator.id}`,
    kind: 'integrator.added',
    at: now,
    by: actor.by,
    data: { name, mode, ...(operator === null ? {} : { operator }), ...keyFacts(key) },
  };
  const added = await desk.stores.integrators.addIntegrator(integrator, key, event);
  return added ? ok(shownKey(desk, key, text)) : refuse('name_taken');
};
