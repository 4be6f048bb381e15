import type { Stop } from '@/lib/domain/lane';
import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/**
 * Stops a lane, or the desk where `lane` is null: claims, leads and redemptions cease with this write. A lane that
 * does not exist is refused, or a slip of the keys would pass for a stop. @returns forbidden, invalid_body, stop_state
 */
export const stop = async (
  context: Context,
  actor: PersonActor,
  input: { readonly lane: string | null; readonly reason: string },
): Promise<Result<{ id: string }>> => {
  if (!may(actor.person.roles, 'desk.stop')) return refuse('forbidden', 'Supervisors stop lanes.');
  // Lanes are never removed, so what is found here still stands at the write.
  if (input.lane !== null && (await context.stores.lanes.versions(input.lane)).length === 0)
    return refuse('invalid_body', 'lane: there is no lane with this key');
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
