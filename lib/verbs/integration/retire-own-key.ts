import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { ownKey } from '@/lib/verbs/integration/own-key';

/** Ends a key of one's own at once. @returns not_found, key_ended */
export const retireOwnKey = async (
  desk: Desk,
  actor: PersonActor,
  { keyId }: { readonly keyId: string },
): Promise<Result<{ keyId: string }>> => {
  const found = await ownKey(desk, actor, keyId);
  if (!found.ok) return found;
  const { integratorId, prefix } = found.value;
  const now = desk.clock.now();
  const retired = await desk.stores.integrators.retireKey(keyId, actor.person.id, now, {
    stream: `integrator:${integratorId}`,
    kind: 'key.revoked',
    at: now,
    by: actor.by,
    data: { key: keyId, prefix, own: true },
  });
  return retired ? ok({ keyId }) : refuse('key_ended');
};
