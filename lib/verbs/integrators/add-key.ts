import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { keyFacts, type NewKey, newKey } from '@/lib/verbs/integrators/new-key';
import { type AddedKey, shownKey } from '@/lib/verbs/integrators/shown-key';
import { unknownHolder } from '@/lib/verbs/integrators/unknown-holder';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

/** Gives an integrator one more key, so that keys can be changed without a gap. @returns forbidden, not_found, invalid_body */
export const addKey = async (
  desk: Desk,
  actor: Manager,
  input: NewKey & { readonly integratorId: string },
): Promise<Result<AddedKey>> => {
  const no = forbidden(actor, 'integrators.manage') ?? (await unknownHolder(desk, input.holder));
  if (no) return no;
  const integrator = await desk.stores.integrators.integrator(input.integratorId);
  if (!integrator) return refuse('not_found');
  const { key, text } = newKey(desk, integrator.id, input);
  const added = await desk.stores.integrators.addKey(key, {
    stream: `integrator:${integrator.id}`,
    kind: 'key.added',
    at: key.createdAt,
    by: actor.by,
    data: keyFacts(key),
  });
  return added ? ok(shownKey(desk, key, text)) : refuse('busy');
};
