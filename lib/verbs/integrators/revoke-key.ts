import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

/** Ends a key at once; doing so twice changes nothing. @returns forbidden, not_found */
export const revokeKey = async (
  desk: Desk,
  actor: Manager,
  { keyId }: { readonly keyId: string },
): Promise<Result<{ keyId: string }>> => {
  const no = forbidden(actor, 'integrators.manage');
  if (no) return no;
  const key = (await desk.stores.integrators.keys()).find(({ id }) => id === keyId);
  if (!key) return refuse('not_found');
  const now = desk.clock.now();
  await desk.stores.integrators.revokeKey(key.id, now, {
    stream: `integrator:${key.integratorId}`,
    kind: 'key.revoked',
    at: now,
    by: actor.by,
    data: { key: key.id, prefix: key.prefix },
  });
  return ok({ keyId: key.id });
};
