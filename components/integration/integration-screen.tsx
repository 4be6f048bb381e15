'use client';

import { useQuery } from '@tanstack/react-query';
import { OwnIntegrationSection } from '@/components/integration/own-integration-section';
import { integrationOptions } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.integration;

/** For whoever holds a key: how the integration fares, and the keys to change. */
export function IntegrationScreen() {
  const { data, error } = useQuery(integrationOptions());
  return (
    <Page wide title={words.title} lead={words.lead}>
      <ProblemAlert error={error} />
      {!data && !error ? <Loading what={words.loading} /> : null}
      {data?.integrations.length === 0 ? <EmptyState title={words.empty} hint={words.emptyNext} /> : null}
      {data?.integrations.map((integration) => (
        <OwnIntegrationSection key={integration.integrator.id} integration={integration} since={data.since} />
      ))}
    </Page>
  );
}
