import { type Agreement, agreement } from '@/lib/domain/figures/agreement';
import {
  ENDS,
  type End,
  type Figure,
  SCORE_WORDS,
  type ScoreWord,
  TIME_STEPS,
  TIMED_STAGES,
} from '@/lib/domain/figures/measures';
import { DAY, type Instant, plus } from '@/lib/domain/time';

/** Upper ends of the ages of what waits, in hours; what is older is in one last step. */
export const AGE_STEPS = [1, 4, 24, 72, 168] as const;

export interface LaneFlow {
  readonly lane: string;
  readonly name: string;
  /** By day, as `days`. */
  readonly came: readonly number[];
  readonly went: readonly number[];
  /** Open at the end of the day; the last: now. */
  readonly open: readonly number[];
  /** What is open now, by AGE_STEPS. */
  readonly ages: readonly number[];
}

export interface StageTimes {
  readonly stage: (typeof TIMED_STAGES)[number];
  readonly n: number;
  /** By TIME_STEPS. */
  readonly counts: readonly number[];
  /** Half of them took less than so many seconds; null where there are few, or where half took longer than all steps. */
  readonly half: number | null;
}

export interface Overview {
  /** Days in UTC, oldest first; the last is today. */
  readonly days: readonly string[];
  readonly lanes: readonly LaneFlow[];
  readonly ends: Readonly<Record<End, number>>;
  readonly adjudicated: number;
  readonly reopened: number;
  readonly pairs: Readonly<Record<string, number>>;
  readonly agreement: Agreement;
  readonly times: readonly StageTimes[];
  readonly score: Readonly<Record<ScoreWord, number>>;
}

export interface OverviewFacts {
  readonly now: Instant;
  readonly span: number;
  readonly lanes: readonly { readonly lane: string; readonly name: string }[];
  /** How many are open now, by lane: exact, where the figures may be some seconds behind. */
  readonly open: Readonly<Record<string, number>>;
  readonly figures: readonly Figure[];
}

/** The last `span` days (UTC), today last. */
export const daysUpTo = (now: Instant, span: number): readonly string[] =>
  Array.from({ length: span }, (_, i) => plus(now, (i + 1 - span) * DAY).slice(0, 10));

const total = (figures: readonly Figure[]): number => figures.reduce((sum, { n }) => sum + n, 0);

const byBucket = <K extends string>(figures: readonly Figure[], words: readonly K[]): Record<K, number> =>
  Object.fromEntries(words.map((word) => [word, total(figures.filter((f) => f.bucket === word))])) as Record<
    K,
    number
  >;

const perDay = (figures: readonly Figure[], days: readonly string[]): readonly number[] =>
  days.map((day) => total(figures.filter((f) => f.day === day)));

/** Backwards from what is open now: a day's end is the next one's, less what came and with what went. */
const openByDay = (
  now: number,
  came: readonly number[],
  back: readonly number[],
  went: readonly number[],
) => {
  const open = [now];
  for (let day = came.length - 1; day > 0; day -= 1) {
    const later = open[0] ?? 0;
    open.unshift(Math.max(0, later - (came[day] ?? 0) - (back[day] ?? 0) + (went[day] ?? 0)));
  }
  return open;
};

const agesOf = (figures: readonly Figure[], now: Instant): readonly number[] => {
  const ages = Array.from({ length: AGE_STEPS.length + 1 }, () => 0);
  for (const { day, bucket, n } of figures) {
    const hours = (Date.parse(now) - Date.parse(`${day}T${bucket}:00:00.000Z`)) / 3_600_000 - 0.5;
    const at = AGE_STEPS.findIndex((end) => hours < end);
    const step = at < 0 ? AGE_STEPS.length : at;
    ages[step] = (ages[step] ?? 0) + n;
  }
  return ages.map((n) => Math.max(0, n));
};

const FEW_TIMES = 10;

const timesOf = (figures: readonly Figure[]): readonly StageTimes[] =>
  TIMED_STAGES.map((stage) => {
    const counts = [...TIME_STEPS, null].map((_, i) =>
      total(figures.filter((f) => f.bucket === `${stage}:${i}`)),
    );
    const n = counts.reduce((sum, count) => sum + count, 0);
    let below = 0;
    const step = counts.findIndex((count) => {
      below += count;
      return below * 2 >= n;
    });
    return { stage, n, counts, half: n < FEW_TIMES ? null : (TIME_STEPS[step] ?? null) };
  });

/** The overview of these lanes, made of what was counted. Nothing in it tells one person from another. */
export const overviewOf = ({ now, span, lanes, open, figures }: OverviewFacts): Overview => {
  const days = daysUpTo(now, span);
  const known = new Set(lanes.map(({ lane }) => lane));
  const of = (measure: Figure['measure']) =>
    figures.filter((f) => f.measure === measure && known.has(f.lane));
  const [came, went, back, waits] = [of('in'), of('out'), of('reopened'), of('open')];
  const pairs: Record<string, number> = {};
  for (const { bucket, n } of of('pair')) pairs[bucket] = (pairs[bucket] ?? 0) + n;
  const flow = lanes.map(({ lane, name }): LaneFlow => {
    const mine = (list: readonly Figure[]) => list.filter((f) => f.lane === lane);
    const [inflow, outflow, again] = [came, went, back].map((list) => perDay(mine(list), days));
    return {
      ...{ lane, name, came: inflow ?? [], went: outflow ?? [] },
      open: openByDay(open[lane] ?? 0, inflow ?? [], again ?? [], outflow ?? []),
      ages: agesOf(mine(waits), now),
    };
  });
  return {
    ...{ days, lanes: flow, pairs, agreement: agreement(pairs), times: timesOf(of('time')) },
    ...{ ends: byBucket(went, ENDS), adjudicated: total(of('adjudicated')), reopened: total(back) },
    score: byBucket(of('score'), SCORE_WORDS),
  };
};
