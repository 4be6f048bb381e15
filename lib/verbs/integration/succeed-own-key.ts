import type { Scope } from '@/lib/domain/integrator';
import { MOST_OWN_KEYS, successorOf } from '@/lib/domain/own-key';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { ownKey } from '@/lib/verbs/integration/own-key';
import { keyFacts, newKey } from '@/lib/verbs/integrators/new-key';
import { type AddedKey, shownKey } from '@/lib/verbs/integrators/shown-key';

/**
 * Makes a key that takes over from one's own: the same integrator and holder, at most its scopes, at most its time.
 * Both stand until the old one is retired. @returns not_found, key_ended, scope_widened, too_many_keys
 */
export const succeedOwnKey = async (
  desk: Desk,
  actor: PersonActor,
  { keyId, scopes }: { readonly keyId: string; readonly scopes: readonly Scope[] },
): Promise<Result<AddedKey>> => {
  const found = await ownKey(desk, actor, keyId);
  if (!found.ok) return found;
  const wanted = successorOf(found.value, scopes);
  if (!wanted.ok) return wanted;
  const { key, text } = newKey(desk, found.value.integratorId, wanted.value);
  const from = { id: keyId, holder: actor.person.id, most: MOST_OWN_KEYS };
  const made = await desk.stores.integrators.succeedKey(key, from, {
    stream: `integrator:${key.integratorId}`,
    kind: 'key.added',
    at: key.createdAt,
    by: actor.by,
    data: { ...keyFacts(key), successorOf: keyId },
  });
  return made ? ok(shownKey(desk, key, text)) : refuse('too_many_keys');
};
