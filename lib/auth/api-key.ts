import { type ApiKey, keyStands } from '@/lib/domain/integrator';
import { type Result, refuse } from '@/lib/domain/refusal';
import { type IntegratorActor, integratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

const bearer = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** Whom a key speaks for, while it stands. @returns key_invalid */
const integratorOf = async (desk: Desk, key: ApiKey | null | undefined): Promise<Result<IntegratorActor>> => {
  if (!key || !keyStands(key, desk.clock.now())) return refuse('key_invalid');
  const integrator = await desk.stores.integrators.integrator(key.integratorId);
  return integrator ? { ok: true, value: integratorActor(integrator, key) } : refuse('key_invalid');
};

/**
 * The integrator behind `Authorization: Bearer <key>`. Found by the key's hash: comparing hashes in an
 * index tells an attacker's stopwatch nothing about the key.
 */
export const requireIntegrator = async (desk: Desk, request: Request): Promise<Result<IntegratorActor>> => {
  const sent = bearer.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!sent) return refuse('key_missing');
  return integratorOf(desk, await desk.stores.integrators.keyByHash(desk.ids.fingerprint(sent)));
};

/** The integrator whose key has this id. The id is no secret: whoever only names it has proved nothing yet. */
export const integratorByKeyId = async (desk: Desk, id: string): Promise<Result<IntegratorActor>> =>
  integratorOf(
    desk,
    (await desk.stores.integrators.keys()).find((key) => key.id === id),
  );
