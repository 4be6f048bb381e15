import type { Match, Status } from '@/lib/domain/match';
import type { Stage } from '@/lib/domain/review';
import type { Verdict } from '@/lib/domain/vote';

/**
 * What the overview counts, by day (UTC), lane and bucket. Nothing here names a person: there is nothing to rank by.
 * `in`, `reopened`, `adjudicated`: no bucket. `out`: how it ended. `open`: matches of that day of receipt that are still
 * open, by hour. `pair`: the first two votes of a round. `time`: stage and step of TIME_STEPS. `score`: how an
 * approval stands to the score.
 */
export const MEASURES = ['in', 'out', 'reopened', 'adjudicated', 'open', 'pair', 'time', 'score'] as const;
export type Measure = (typeof MEASURES)[number];

export interface Figure {
  readonly measure: Measure;
  readonly day: string;
  readonly lane: string;
  readonly bucket: string;
  readonly n: number;
}

/** How a match leaves the desk's work. */
export const ENDS = [
  'approved',
  'rejected',
  'insufficient',
  'withdrawn',
  'expired',
] as const satisfies Status[];
export type End = (typeof ENDS)[number];

/** Two approvals of different candidates are no agreement. */
export type PairWord = Verdict | 'approve_other';

/** How an approval stands to the score: the candidate that the search ranked first, or another. */
export const SCORE_WORDS = ['first', 'first_weak', 'other', 'unranked'] as const;
export type ScoreWord = (typeof SCORE_WORDS)[number];

/** Upper ends of the steps in which times are counted, in seconds; what took longer is in one last step. */
export const TIME_STEPS = [
  ...[10, 20, 30, 45, 60, 90, 120, 180, 300, 450, 600, 900, 1800, 3600],
] as const satisfies readonly number[];

/** The step that a time falls into, 0 to TIME_STEPS.length. */
export const timeStep = (ms: number): number => {
  const at = TIME_STEPS.findIndex((end) => ms < end * 1000);
  return at < 0 ? TIME_STEPS.length : at;
};

/** What of a match its figures go under. */
export type MatchFacts = Pick<Match, 'id' | 'integrator' | 'lane' | 'mode' | 'receivedAt'>;

export const TIMED_STAGES = [
  'analysis',
  'comparison',
  'opinion',
  'evidence',
  'decision',
] as const satisfies Stage[];
