import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { Lead } from '@/lib/domain/lead';
import type { Finding, RecheckAnswer } from '@/lib/domain/recheck';
import type { DecidedOutcome, PlanRule, SamplingPlan, Why } from '@/lib/domain/sampling/plan';

export interface StratumResult {
  readonly plan: string;
  readonly version: number;
  readonly lane: string;
  readonly outcome: DecidedOutcome;
  readonly by: 'share' | 'condition';
  readonly drawn: number;
  readonly waiting: number;
  readonly agrees: number;
  readonly differs: number;
  readonly notDone: number;
}
export interface AnsweredRecheck extends RecheckAnswer {
  readonly match: string;
  readonly externalId: string;
  readonly recheck: string;
  readonly lane: string;
  readonly plan: string;
  readonly version: number;
  readonly why: readonly Why[];
  readonly answeredAt: string;
  readonly outcome: DecidedOutcome;
  readonly candidate: string | null;
  readonly lead: Lead['state'] | null;
  readonly concluded: {
    readonly finding: Finding;
    readonly words: string;
    readonly person: string;
    readonly at: string;
  } | null;
}
export interface SamplingView {
  readonly plans: readonly SamplingPlan[];
  readonly results: readonly StratumResult[];
  readonly open: readonly AnsweredRecheck[];
  readonly recent: readonly AnsweredRecheck[];
  readonly people: Readonly<Record<string, string>>;
  readonly lanes: readonly { readonly lane: string; readonly name: string }[];
  readonly purposes: readonly string[];
  readonly qualifications: readonly string[];
}

export const samplingOptions = () =>
  queryOptions({
    queryKey: keys.audit.sampling,
    queryFn: ({ signal }) => get<SamplingView>('/api/audit/sampling', signal),
  });

const plans = (...parts: readonly string[]): string =>
  ['/api/audit/sampling/plans', ...parts.map(encodeURIComponent)].join('/');

/** Sets a new plan, or with an id the next version of one. */
export const setPlan = ({ id, ...rule }: PlanRule & { readonly id: string | null }) =>
  post<unknown>(plans(), { ...(id === null ? {} : { id }), ...rule });

export const endPlan = (id: string) => post<unknown>(plans(id, 'end'));

export const concludeRecheck = (match: string, recheck: string, finding: Finding, words: string) =>
  post<unknown>('/api/audit/sampling/conclusions', { match, recheck, finding, words });
