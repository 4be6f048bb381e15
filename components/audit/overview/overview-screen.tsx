'use client';

import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { AgesSection } from '@/components/audit/overview/ages-section';
import { AgreementSection } from '@/components/audit/overview/agreement-section';
import { Choices } from '@/components/audit/overview/choices';
import { EndsSection, ScoreSection } from '@/components/audit/overview/ends-section';
import { FlowSection } from '@/components/audit/overview/flow-section';
import classes from '@/components/audit/overview/overview.module.css';
import { readOverviewQuery } from '@/components/audit/overview/overview-query';
import { TimesSection } from '@/components/audit/overview/times-section';
import { type OverviewView, overviewOptions } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.audit.overview;
/** A few events are always under way; more than these are told of. */
const BEHIND = 2000;

function Sections({ view }: { readonly view: OverviewView }) {
  if (view.lanes.length === 0) return <EmptyState title={words.empty} hint={words.emptyNext} />;
  return (
    <>
      {view.behind > BEHIND ? <p role="status">{words.behind(view.behind)}</p> : null}
      <FlowSection view={view} />
      <AgesSection view={view} />
      <EndsSection view={view} />
      <AgreementSection view={view} />
      <TimesSection view={view} />
      <ScoreSection view={view} />
    </>
  );
}

/** How matches go through the desk; the address holds over which time and of which lane. */
export function OverviewScreen() {
  const query = readOverviewQuery(useSearchParams());
  const { data: view, error, isPlaceholderData } = useQuery(overviewOptions(query));
  return (
    <Page title={words.title} lead={words.lead} wide>
      <div className={classes.page} aria-busy={isPlaceholderData}>
        <Choices query={query} lanes={view?.allLanes ?? []} />
        <ProblemAlert error={error} />
        {!view && !error ? <Loading what={words.loading} /> : null}
        {view ? <Sections view={view} /> : null}
      </div>
    </Page>
  );
}
