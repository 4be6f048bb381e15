import type { ApiKey, Integrator } from '@/lib/domain/integrator';
import { ok, type Result } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

export interface IntegratorEntry {
  readonly integrator: Integrator;
  readonly keys: readonly Omit<ApiKey, 'hash'>[];
}

/** Every integrator with its keys, revoked ones included, by name. @returns forbidden */
export const listIntegrators = async (
  { stores }: Desk,
  actor: Manager,
): Promise<Result<{ integrators: readonly IntegratorEntry[] }>> => {
  const no = forbidden(actor, 'integrators.read');
  if (no) return no;
  const [integrators, keys] = await Promise.all([
    stores.integrators.integrators(),
    stores.integrators.keys(),
  ]);
  const entries = integrators.map((integrator) => ({
    integrator,
    keys: keys
      .filter(({ integratorId }) => integratorId === integrator.id)
      .map(({ hash: _hash, ...shown }) => shown),
  }));
  return ok({
    integrators: entries.sort((a, b) => a.integrator.name.localeCompare(b.integrator.name, 'en')),
  });
};
