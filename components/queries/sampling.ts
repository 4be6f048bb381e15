import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { Finding } from '@/lib/domain/recheck';
import type { PlanRule } from '@/lib/domain/sampling/plan';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';

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
