'use client';

import { useQuery } from '@tanstack/react-query';
import { AddPerson } from '@/components/admin/people/add-person';
import { PeopleTable } from '@/components/admin/people/people-table';
import { useRights } from '@/components/hooks/use-rights';
import { peopleOptions } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.admin.people;

/** Who works here, with which roles and qualifications. Auditors read it; administrators change it. */
export function PeopleScreen() {
  const rights = useRights();
  const { data, error } = useQuery(peopleOptions());
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={rights.may('people.manage') ? <AddPerson /> : null}
      wide
    >
      <ProblemAlert error={error} />
      {!data && !error ? <Loading what={words.loading} /> : null}
      {data?.people.length === 0 ? <EmptyState title={words.empty} hint={words.emptyNext} /> : null}
      {data && data.people.length > 0 ? <PeopleTable people={data.people} /> : null}
    </Page>
  );
}
