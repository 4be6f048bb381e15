'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { AddWebhook } from '@/components/admin/integrators/webhooks/add-webhook';
import { DeliveryTable } from '@/components/admin/integrators/webhooks/delivery-table';
import { EndpointActs } from '@/components/admin/integrators/webhooks/endpoint-acts';
import { EndpointFacts } from '@/components/admin/integrators/webhooks/endpoint-facts';
import { useRights } from '@/components/hooks/use-rights';
import { integratorsOptions } from '@/components/queries/admin';
import { webhooksOptions } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.admin.webhooks;

/** Where an integrator is told of its feed, with what came of each message. */
export function WebhooksScreen({ integratorId }: { readonly integratorId: string }) {
  const manages = useRights().may('integrators.manage');
  const { data, error } = useQuery(webhooksOptions(integratorId));
  const integrators = useQuery(integratorsOptions()).data?.integrators ?? [];
  const name = integrators.find((entry) => entry.integrator.id === integratorId)?.integrator.name;
  return (
    <Page
      wide
      title={name ? words.titleOf(name) : words.title}
      lead={
        <>
          {words.lead} <Link href="/integrators">{words.back}</Link>
        </>
      }
      actions={manages ? <AddWebhook integratorId={integratorId} /> : null}
    >
      <ProblemAlert error={error} />
      {!data && !error ? <Loading what={words.loading} /> : null}
      {data?.webhooks.length === 0 ? <EmptyState title={words.empty} hint={words.emptyNext} /> : null}
      {data?.webhooks.map((entry) => (
        <Section
          key={entry.endpoint.id}
          // Addresses may be as long as a page; the whole one stands among the facts.
          title={entry.endpoint.description || new URL(entry.endpoint.url).host}
          actions={manages ? <EndpointActs endpoint={entry.endpoint} /> : null}
        >
          <EndpointFacts entry={entry} />
          <DeliveryTable endpoint={entry.endpoint} manages={manages} />
        </Section>
      ))}
    </Page>
  );
}
