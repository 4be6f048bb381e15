import { type ApiKey, keyStands } from '@/lib/domain/integrator';
import { mayMindKey } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

/** A standing key that this person holds. For everybody else it does not exist. @returns not_found, key_ended */
export const ownKey = async (desk: Desk, actor: PersonActor, id: string): Promise<Result<ApiKey>> => {
  const key = (await desk.stores.integrators.keys()).find((one) => one.id === id);
  if (!key || !mayMindKey(actor.person.id, key)) return refuse('not_found');
  return keyStands(key, desk.clock.now()) ? ok(key) : refuse('key_ended');
};
