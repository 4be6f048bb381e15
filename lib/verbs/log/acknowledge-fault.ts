import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/**
 * A supervisor has taken note of a fault and says why work may go on; the fault stays in the list.
 * @returns forbidden, invalid_body (no reason), not_found (no such open fault)
 */
export const acknowledgeFault = async (
  { stores, clock }: Context,
  actor: PersonActor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly id: string }>> => {
  if (!may(actor.person.roles, 'log.acknowledge'))
    return refuse('forbidden', 'Supervisors acknowledge faults of the log.');
  if (reason.trim() === '') return refuse('invalid_body', 'reason: say why work may go on');
  const at = clock.now();
  const data = { id, reason };
  const event = { stream: 'log', kind: 'log.fault_acknowledged', at, by: actor.by, data } as const;
  const done = await stores.log.acknowledgeFault(id, actor.person.id, at, reason, event);
  return done ? ok({ id }) : refuse('not_found');
};
