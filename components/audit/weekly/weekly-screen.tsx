'use client';

import { useQuery } from '@tanstack/react-query';
import { CountTable } from '@/components/audit/weekly/count-table';
import { SignForm } from '@/components/audit/weekly/sign-form';
import { SignedWeeks } from '@/components/audit/weekly/signed-weeks';
import { useRights } from '@/components/hooks/use-rights';
import { type WeeklyView, weeklyOptions } from '@/components/queries/weekly';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';
import { lastDayOf } from '@/lib/domain/weekly-review';

const words = text.audit.weekly;

function Standing({ due }: { readonly due: WeeklyView['due'] }) {
  const [first, ...others] = due;
  const late = due.some(({ overdue }) => overdue);
  const line = first ? words.due.line(first.week, lastDayOf(first.week)) : '';
  return (
    <Notice kind={late ? 'attention' : 'calm'} {...(first ? { title: words.due.title } : {})}>
      <p>
        {first ? `${line}${first.overdue ? ` (${words.due.overdue})` : ''}. ` : words.due.none}
        {others.length > 0 ? words.due.more(others.length) : ''}
      </p>
    </Notice>
  );
}

function Content({ view }: { readonly view: WeeklyView }) {
  const rights = useRights();
  const { week, due } = view;
  const last = lastDayOf(week);
  return (
    <>
      <Standing due={due} />
      <Section
        title={due.length > 0 ? words.look.title(week, last) : words.look.running(week)}
        hint={words.look.hint}
      >
        <CountTable week={week} counts={view.counts} />
      </Section>
      {due.length > 0 && rights.may('weekly.sign') ? <SignForm key={week} week={week} /> : null}
      <SignedWeeks view={view} />
    </>
  );
}

/** The week of the log that is due, what it holds, its sign-off, and the weeks before. */
export function WeeklyScreen() {
  const { data: view, error } = useQuery(weeklyOptions());
  return (
    <Page title={words.title} lead={words.lead}>
      <ProblemAlert error={error} />
      {!view && !error ? <Loading what={words.loading} /> : null}
      {view ? <Content view={view} /> : null}
    </Page>
  );
}
