'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { AddIntegrator } from '@/components/admin/integrators/add-integrator';
import { IntegratorSection } from '@/components/admin/integrators/integrator-section';
import { useRights } from '@/components/hooks/use-rights';
import { integratorsOptions, peopleOptions } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.admin.integrators;

/** Who may push matches, and with which keys. The names of key holders come with the people. */
export function IntegratorsScreen() {
  const rights = useRights();
  const { data, error } = useQuery(integratorsOptions());
  const people = useQuery(peopleOptions()).data?.people ?? [];
  const manages = rights.may('integrators.manage');
  return (
    <Page
      title={words.title}
      lead={
        <>
          {words.lead} <Link href="/reference">{text.reference.link}</Link>
        </>
      }
      actions={manages ? <AddIntegrator people={people} /> : null}
    >
      <ProblemAlert error={error} />
      {!data && !error ? <Loading what={words.loading} /> : null}
      {data?.integrators.length === 0 ? <EmptyState title={words.empty} hint={words.emptyNext} /> : null}
      {data?.integrators.map((entry) => (
        <IntegratorSection key={entry.integrator.id} entry={entry} people={people} manages={manages} />
      ))}
    </Page>
  );
}
