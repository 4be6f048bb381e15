import { ok, type Result } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { stopHumanLoop } from '@/lib/verbs/a2i/stop-human-loop';

/**
 * Tells of a loop no longer. What still waits for review is withdrawn first, since nobody would hear its outcome; a
 * decided match and its lead stay as they are, and so does the record of all of it. @returns human_loop_unknown
 */
export const deleteHumanLoop = async (
  desk: Desk,
  actor: IntegratorActor,
  name: string,
): Promise<Result<undefined>> => {
  const stopped = await stopHumanLoop(desk, actor, name);
  if (!stopped.ok && stopped.refusal.code !== 'human_loop_over') return stopped;
  await desk.stores.humanLoops.delete(actor.integrator.id, name, desk.clock.now());
  return ok(undefined);
};
