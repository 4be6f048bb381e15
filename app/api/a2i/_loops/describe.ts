import { flowDefinition, humanLoopArn, loopStatus } from '@/lib/domain/human-loop';
import type { LoopRow } from '@/lib/ports/human-loop-store';

/** What List says of a loop. */
export const summary = ({ loop, status }: LoopRow) => ({
  HumanLoopName: loop.name,
  HumanLoopStatus: loopStatus({ status }),
  CreationTime: loop.createdAt,
  FlowDefinitionArn: loop.flowDefinitionArn,
});

/** What Describe says of it. The output is served by the desk itself, to whoever may read the loop. */
export const description = (publicUrl: string, row: LoopRow) => {
  const { loop } = row;
  const flow = flowDefinition(loop.flowDefinitionArn);
  const told = summary(row);
  return {
    ...told,
    HumanLoopArn: flow ? humanLoopArn(flow, loop.name) : loop.name,
    ...(told.HumanLoopStatus === 'Failed'
      ? { FailureCode: 'Expired', FailureReason: 'Nobody decided within the time that the lane gives.' }
      : {}),
    ...(told.HumanLoopStatus === 'Completed'
      ? { HumanLoopOutput: { OutputS3Uri: `${publicUrl}/api/a2i/human-loops/${loop.name}/output.json` } }
      : {}),
  };
};
