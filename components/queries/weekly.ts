import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/components/queries/http';
import { keys } from '@/components/queries/keys';
import type { WeekDue, WeeklyCounts } from '@/lib/domain/weekly-review';

export interface SignedWeek {
  readonly week: string;
  readonly signedAt: string;
  readonly person: string;
  readonly findings: string;
  readonly counts: WeeklyCounts;
}

export interface WeeklyView {
  readonly due: readonly WeekDue[];
  readonly week: string;
  readonly counts: WeeklyCounts;
  readonly signed: readonly SignedWeek[];
  readonly people: Readonly<Record<string, string>>;
}

export const weeklyOptions = () =>
  queryOptions({
    queryKey: keys.audit.weekly,
    queryFn: ({ signal }) => get<WeeklyView>('/api/audit/weekly', signal),
  });

/** Proves the person afresh for exactly these findings, then signs the week off. @throws ProblemError */
export const signWeek = async (week: string, findings: string, password: string) => {
  const { grant } = await post<{ readonly grant: string }>('/api/audit/weekly/step-up', {
    week,
    findings,
    password,
  });
  return post<{ readonly week: string }>('/api/audit/weekly/sign', { week, findings, grant });
};
