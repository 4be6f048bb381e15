import type { Integrator } from '@/lib/domain/integrator';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Desk } from '@/lib/ports/desk';
import { forbidden, type Manager } from '@/lib/verbs/people/allowed';

/**
 * Says who runs an integrator, as providers' terms ask (references.md C-30). It binds what is pushed afterwards;
 * saying the same again changes nothing. @returns forbidden, not_found
 */
export const setOperator = async (
  desk: Desk,
  actor: Manager,
  { integratorId, operator }: { readonly integratorId: string; readonly operator: Integrator['operator'] },
): Promise<Result<{ operator: Integrator['operator'] }>> => {
  const no = forbidden(actor, 'integrators.manage');
  if (no) return no;
  const integrator = await desk.stores.integrators.integrator(integratorId);
  if (!integrator) return refuse('not_found');
  await desk.stores.integrators.setOperator(integratorId, operator, {
    stream: `integrator:${integratorId}`,
    kind: 'integrator.operator_set',
    at: desk.clock.now(),
    by: actor.by,
    data: { operator, was: integrator.operator },
  });
  return ok({ operator });
};
