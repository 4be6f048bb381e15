import { flowDefinition, flowNameOf, type HumanLoop, humanLoopArn } from '@/lib/domain/human-loop';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import { laneFor } from '@/lib/domain/rules/ingest';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { pushMatch } from '@/lib/verbs/intake/push-match';
import type { Pushed } from '@/lib/verbs/intake/pushed';

export interface StartHumanLoop
  extends Pick<HumanLoop, 'name' | 'flowDefinitionArn' | 'inputContent' | 'contentClassifiers'> {
  readonly pushed: Pushed;
}

/**
 * Starts a human loop: the match is pushed, then named. Cut off in between, the same start finds the match and names
 * it. @returns flow_definition_unknown, human_loop_exists, and what a push is refused for
 */
export const startHumanLoop = async (
  desk: Desk,
  actor: IntegratorActor,
  { pushed, ...named }: StartHumanLoop,
): Promise<Result<{ arn: string }>> => {
  const flow = flowDefinition(named.flowDefinitionArn);
  const policies = await desk.stores.lanes.active();
  const lane = flow && policies.find((policy) => flowNameOf(policy.lane) === flow.name);
  if (!flow || !lane) return refuse('flow_definition_unknown');
  if (laneFor(policies, pushed.purpose.code)?.lane !== lane.lane)
    return refuse(
      'no_lane_for_purpose',
      `The flow definition ${flow.name} leads to the lane “${lane.name}”, which does not take this purpose.`,
    );
  const loops = desk.stores.humanLoops;
  const { integrator } = actor;
  if (await loops.find(integrator.id, named.name)) return refuse('human_loop_exists');
  const taken = await pushMatch(desk, actor, pushed);
  if (!taken.ok) return taken;
  const added = await loops.add({
    ...named,
    integrator: integrator.id,
    matchId: taken.value.state.match.id,
    createdAt: desk.clock.now(),
    deletedAt: null,
  });
  return added ? ok({ arn: humanLoopArn(flow, named.name) }) : refuse('human_loop_exists');
};
