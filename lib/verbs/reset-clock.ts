import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { SystemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

/**
 * Takes back what a clock that jumped ahead left behind: the highest instant seen becomes the present one. Only the
 * operator can know that the clock is right now. `was` is null when the mark did not lie ahead. @returns busy
 */
export const resetClock = async (
  { stores, clock }: Desk,
  actor: SystemActor,
): Promise<Result<{ was: string | null; now: string }>> => {
  const was = await stores.desk.clockHigh();
  const now = clock.now();
  if (was <= now) return ok({ was: null, now });
  const event = { stream: 'desk', kind: 'clock.reset', at: now, by: actor.by, data: { was, now } } as const;
  // Lost: a clock that is still wrong raised it meanwhile.
  return (await stores.desk.resetClock(was, now, event)) ? ok({ was, now }) : refuse('busy');
};
