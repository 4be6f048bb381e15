import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type OverviewQuery, writeOverviewQuery } from '@/components/audit/overview/overview-query';
import { get } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { Overview } from '@/lib/domain/figures/overview';

export interface OverviewView extends Overview {
  readonly allLanes: readonly { readonly lane: string; readonly name: string }[];
  /** Events that are in the log and not in these figures yet. */
  readonly behind: number;
}

export const overviewOptions = (query: OverviewQuery) =>
  queryOptions({
    queryKey: keys.audit.overview(writeOverviewQuery(query)),
    queryFn: ({ signal }) => get<OverviewView>(`/api/audit/overview${writeOverviewQuery(query)}`, signal),
    placeholderData: keepPreviousData,
  });
