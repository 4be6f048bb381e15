import { answerOf } from '@/lib/domain/feed';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { happens } from '@/lib/domain/rules/decided';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeMatch } from '@/lib/verbs/change-match';

const REASON = 'The human loop was stopped by the system that started it.';

/**
 * Stops a loop: its match is withdrawn, unless it was decided meanwhile: a stop never takes back a lead.
 * @returns human_loop_unknown, human_loop_over
 */
export const stopHumanLoop = async (
  desk: Desk,
  actor: IntegratorActor,
  name: string,
): Promise<Result<undefined>> => {
  const found = await desk.stores.humanLoops.find(actor.integrator.id, name);
  if (!found) return refuse('human_loop_unknown');
  const changed = await changeMatch(desk, found.loop.matchId, null, (state, env) => {
    if (state.match.status === 'withdrawn') return happens([]);
    if (answerOf(state.match) !== 'pending') return refuse('human_loop_over');
    return withdrawMatch(state, actor.by, env, REASON);
  });
  return changed.ok ? ok(undefined) : changed;
};
