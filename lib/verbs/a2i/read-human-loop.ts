import { type Result, refuse } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import type { LoopRow } from '@/lib/ports/human-loop-store';
import { type ToldMatch, tellMatch } from '@/lib/verbs/intake/tell-match';

/** One loop of this integrator with what its match has come to. @returns human_loop_unknown */
export const readHumanLoop = async (
  desk: Desk,
  actor: IntegratorActor,
  name: string,
): Promise<Result<LoopRow>> => {
  const found = await desk.stores.humanLoops.find(actor.integrator.id, name);
  return found ? { ok: true, value: found } : refuse('human_loop_unknown');
};

/** The loop's match as its integrator may know it. @returns human_loop_unknown */
export const readLoopOutcome = async (
  desk: Desk,
  actor: IntegratorActor,
  name: string,
): Promise<Result<LoopRow & { readonly told: ToldMatch }>> => {
  const found = await readHumanLoop(desk, actor, name);
  if (!found.ok) return found;
  const state = await desk.stores.matches.load(found.value.loop.matchId);
  if (!state) return refuse('human_loop_unknown');
  return { ok: true, value: { ...found.value, told: await tellMatch(desk, state) } };
};
