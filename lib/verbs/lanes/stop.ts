import type { Stop } from '@/lib/domain/lane';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** Stops a lane, or the desk where `lane` is null: claims, leads and redemptions cease with this write. */
export const stop = async (
  context: Context,
  actor: PersonActor,
  input: { readonly lane: string | null; readonly reason: string },
): Promise<Result<{ id: string }>> => {
  if (!may(actor.person.roles, 'desk.stop')) return refuse('forbidden', 'Supervisors stop lanes.');
  const at = context.clock.now();
  const id = context.ids.id('st');
  const entry: Stop = {
    id,
    lane: input.lane,
    reason: input.reason,
    setBy: actor.person.id,
    setAt: at,
    liftAskedBy: null,
    liftAskedAt: null,
    liftedBy: null,
    liftedAt: null,
  };
  const data = { id, lane: input.lane, reason: input.reason };
  const done = await context.stores.lanes.setStop(entry, {
    stream: 'desk',
    kind: 'stop.set',
    at,
    by: actor.by,
    data,
  });
  return done ? ok({ id }) : refuse('stop_state', 'This is stopped already.');
};
