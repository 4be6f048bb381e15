import type { EventKind, NewEvent } from '@/lib/domain/event';
import {
  ENDS,
  type End,
  type Figure,
  type MatchFacts,
  type Measure,
  type ScoreWord,
  TIMED_STAGES,
  timeStep,
} from '@/lib/domain/figures/measures';
import type { Opinion } from '@/lib/domain/opinion';
import { isRecheck } from '@/lib/domain/recheck';
import type { Review } from '@/lib/domain/review';
import { between, type Instant } from '@/lib/domain/time';
import type { Vote } from '@/lib/domain/vote';

type VoteFacts = Pick<Vote, 'round' | 'person' | 'kind' | 'verdict' | 'candidate'>;
type Times = Pick<Review, 'startedAt' | 'analysedAt' | 'comparedAt' | 'sealedAt' | 'unmaskedAt'>;

/** A counted vote and what it is compared with. */
export interface VoteFigures {
  readonly vote: Pick<Vote, 'kind' | 'verdict' | 'candidate' | 'castAt'>;
  /** Votes of the same round, first reviews alone, that counted before it, in their order. */
  readonly before: readonly VoteFacts[];
  readonly times: Times | null;
  /** Of the candidate that it approves. */
  readonly rank: number | null;
  readonly opinion: Opinion | null;
}

/** Kinds that move a figure; the worker reads nothing else. */
export const COUNTED_KINDS = [
  'match.ingested',
  'match.withdrawn',
  'match.expired',
  'match.reopened',
  'outcome.decided',
  'vote.counted',
] as const satisfies readonly EventKind[];

const dayOf = (at: Instant): string => at.slice(0, 10);

/** Whether a match is open after these of its events, in their order; null before the first. */
export const openAfter = (life: readonly Pick<NewEvent, 'kind' | 'data'>[]): boolean | null => {
  let open: boolean | null = null;
  for (const event of life as readonly NewEvent[]) {
    if (event.kind === 'match.ingested' || event.kind === 'match.reopened') open = true;
    else if (event.kind === 'match.withdrawn' || event.kind === 'match.expired') open = false;
    else if (event.kind === 'outcome.decided') open = event.data.status === 'adjudication';
  }
  return open;
};

const endOf = (event: NewEvent): End | null => {
  if (event.kind === 'match.withdrawn') return 'withdrawn';
  if (event.kind === 'match.expired') return 'expired';
  if (event.kind !== 'outcome.decided') return null;
  return ENDS.find((end) => end === event.data.status) ?? null;
};

/**
 * What an event adds to the figures. What an integrator tries out in a sandbox counts nowhere, and
 * neither does a blind re-review: its results stand by themselves (docs/decisions/0013-sampling.md).
 * @param wasOpen whether the match was open before it; null for its first event
 */
export const countEvent = (
  event: NewEvent,
  match: MatchFacts,
  wasOpen: boolean | null,
  vote: VoteFigures | null,
): readonly Figure[] => {
  if (match.mode === 'sandbox' || isRecheck(match)) return [];
  const { lane } = match;
  const day = dayOf(event.at);
  const one = (measure: Measure, bucket = ''): Figure => ({ measure, day, lane, bucket, n: 1 });
  const received = (n: number): Figure => ({
    ...{ measure: 'open', lane, n },
    ...{ day: dayOf(match.receivedAt), bucket: match.receivedAt.slice(11, 13) },
  });
  const end = endOf(event);
  if (end) return wasOpen ? [one('out', end), received(-1)] : [];
  if (event.kind === 'match.ingested') return [one('in'), received(1)];
  if (event.kind === 'match.reopened') return wasOpen ? [] : [one('reopened'), received(1)];
  if (event.kind === 'outcome.decided') return [one('adjudicated')];
  return event.kind === 'vote.counted' && vote ? countVote(vote, one) : [];
};

const countVote = (
  figures: VoteFigures,
  one: (measure: Measure, bucket: string) => Figure,
): readonly Figure[] => {
  if (figures.vote.kind !== 'vote') return [];
  const pair = pairOf(figures);
  const score = scoreOf(figures);
  return [
    ...(pair ? [one('pair', pair)] : []),
    ...(score ? [one('score', score)] : []),
    ...timesOf(figures).map(([stage, ms]) => one('time', `${stage}:${timeStep(ms)}`)),
  ];
};

/** The first two votes of a round, when this is the second: those of a third would count a match twice. */
const pairOf = ({ vote, before }: VoteFigures): string | null => {
  const [first, ...others] = before;
  if (!first || others.length > 0) return null;
  const apart =
    vote.verdict === 'approve' && first.verdict === 'approve' && vote.candidate !== first.candidate;
  return `${first.verdict}|${apart ? 'approve_other' : vote.verdict}`;
};

/**
 * How an approval stands to the score (references.md A-20: people who are shown a score follow it). `first_weak`: the
 * candidate that the search ranked first was approved on no more than limited support of the person's own, sealed.
 */
const scoreOf = ({ vote, rank, opinion }: VoteFigures): ScoreWord | null => {
  if (vote.verdict !== 'approve') return null;
  if (rank === null) return 'unranked';
  if (rank > 1) return 'other';
  return typeof opinion === 'number' && opinion >= 2 ? 'first' : 'first_weak';
};

/** From one saved step to the next, as the clock went: time away from the desk is in it. */
const timesOf = ({ vote, times }: VoteFigures): readonly (readonly [string, number])[] => {
  if (!times) return [];
  const { startedAt, analysedAt, comparedAt, sealedAt, unmaskedAt } = times;
  const steps = [startedAt, analysedAt, comparedAt, sealedAt, unmaskedAt, vote.castAt];
  return TIMED_STAGES.flatMap((stage, i): readonly (readonly [string, number])[] => {
    const [from, to] = [steps[i], steps[i + 1]];
    return from && to && to >= from ? [[stage, between(from, to)]] : [];
  });
};
