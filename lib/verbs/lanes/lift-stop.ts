import { may } from '@/lib/domain/permission';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

const lifting =
  (part: 'askLift' | 'lift') =>
  async (context: Context, actor: PersonActor, id: string): Promise<Result<{ done: true }>> => {
    if (!may(actor.person.roles, 'desk.stop')) return refuse('forbidden', 'Supervisors start lanes again.');
    const at = context.clock.now();
    const me = actor.person.id;
    const done = await context.stores.lanes[part](id, me, at, {
      stream: 'desk',
      kind: part === 'lift' ? 'stop.lifted' : 'stop.lift_asked',
      at,
      by: actor.by,
      data: { id },
    });
    if (done) return ok({ done: true });
    const found = (await context.stores.lanes.stops()).find((s) => s.id === id);
    if (!found) return refuse('not_found');
    const mine = part === 'lift' && !found.liftedAt && found.liftAskedBy === me;
    return mine ? refuse('same_person') : refuse('stop_state');
  };

/** The first of two people asks for a stop to be lifted. */
export const askLift = lifting('askLift');

/** The second, another person, lifts it. */
export const liftStop = lifting('lift');
