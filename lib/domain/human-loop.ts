import { answerOf } from '@/lib/domain/feed';
import type { Match } from '@/lib/domain/match';
import type { Instant } from '@/lib/domain/time';

/**
 * A match under the name that a client of Amazon Augmented AI gave it (references.md C-18). It is the match that is
 * reviewed; the loop only says by which name, and through which flow definition, it came.
 */
export interface HumanLoop {
  readonly integrator: string;
  readonly name: string;
  readonly matchId: string;
  readonly flowDefinitionArn: string;
  /** The JSON text that was sent, without images, and without what may not be kept. */
  readonly inputContent: string;
  readonly contentClassifiers: readonly string[];
  readonly createdAt: Instant;
  /** Told of no longer; the match and its record stay. */
  readonly deletedAt: Instant | null;
}

/** A2I's own words. `Stopping` never shows: a stop is one write. */
export type HumanLoopStatus = 'InProgress' | 'Failed' | 'Completed' | 'Stopped';

/** What a loop has come to, which is what its match has; one that was reopened is in progress again. */
export const loopStatus = (match: Pick<Match, 'status'>): HumanLoopStatus => {
  if (match.status === 'withdrawn') return 'Stopped';
  if (match.status === 'expired') return 'Failed';
  return answerOf(match) === 'pending' ? 'InProgress' : 'Completed';
};

const ARN =
  /^arn:aws[a-z-]*:sagemaker:([a-z0-9-]*):([0-9]{12}):flow-definition\/([a-z0-9](?:-*[a-z0-9]){0,62})$/;

export interface FlowDefinition {
  readonly region: string;
  readonly account: string;
  readonly name: string;
}

/** The parts of a flow definition's ARN, or null where it is none. */
export const flowDefinition = (arn: string): FlowDefinition | null => {
  const [, region = '', account = '', name] = ARN.exec(arn) ?? [];
  return name ? { region, account, name } : null;
};

/** A lane's key as the name of a flow definition, which knows hyphens only. */
export const flowNameOf = (lane: string): string => lane.toLowerCase().replaceAll('_', '-');

export const humanLoopArn = (flow: FlowDefinition, name: string): string =>
  `arn:aws:sagemaker:${flow.region}:${flow.account}:human-loop/${name}`;
