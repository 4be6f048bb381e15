import { type Result, refuse } from '@/lib/domain/refusal';
import { type IntegratorActor, integratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

const bearer = /^Bearer +([\x21-\x7e]{1,200})$/i;

/**
 * The integrator behind `Authorization: Bearer <key>`. Found by the key's hash: comparing hashes in an
 * index tells an attacker's stopwatch nothing about the key.
 */
export const requireIntegrator = async (desk: Desk, request: Request): Promise<Result<IntegratorActor>> => {
  const sent = bearer.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!sent) return refuse('key_missing');
  const key = await desk.stores.integrators.keyByHash(desk.ids.fingerprint(sent));
  const now = desk.clock.now();
  if (!key || (key.revokedAt && key.revokedAt <= now) || (key.expiresAt && key.expiresAt <= now))
    return refuse('key_invalid');
  const integrator = await desk.stores.integrators.integrator(key.integratorId);
  return integrator ? { ok: true, value: integratorActor(integrator, key) } : refuse('key_invalid');
};
