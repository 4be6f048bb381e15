import type { DeskEvent } from '@/lib/domain/desk-event';
import type { PersonActor } from '@/lib/ports/actors';
import type { KeptPlan } from '@/lib/ports/sampling-store';

/** Publishes the secret, so that whoever has the log can recompute which decisions this version had to draw. */
export const planEnded = (plan: KeptPlan, at: string, actor: PersonActor): DeskEvent => {
  const { id, version, name, secret } = plan;
  return {
    stream: 'desk',
    kind: 'sampling.plan_ended',
    at,
    by: actor.by,
    data: { id, version, name, secret },
  };
};
