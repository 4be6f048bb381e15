'use client';

import { useQuery } from '@tanstack/react-query';
import { AlarmList } from '@/components/audit/lanes/alarm-list';
import { LaneRules } from '@/components/audit/lanes/lane-rules';
import { Proposal } from '@/components/audit/lanes/proposal';
import { StopButton } from '@/components/audit/lanes/stop-button';
import { StopList } from '@/components/audit/lanes/stop-list';
import { type LanesView, lanesOptions } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.audit.lanes;

function Content({ view }: { readonly view: LanesView }) {
  return (
    <>
      <StopList view={view} />
      <AlarmList view={view} />
      {view.proposals.length === 0 ? null : (
        <Section title={words.proposals.title} hint={words.proposals.effect}>
          {view.proposals.map((version) => (
            <Proposal key={`${version.lane} ${version.version}`} version={version} view={view} />
          ))}
        </Section>
      )}
      {view.lanes.length === 0 ? <EmptyState title={words.empty} hint={words.emptyNext} /> : null}
      {view.lanes.map((lane) => (
        <LaneRules key={lane.key} lane={lane} view={view} />
      ))}
    </>
  );
}

/** What asks for a supervisor first (stops, alarms, proposals), then each lane's rules in plain sentences. */
export function LanesScreen() {
  const { data: view, error } = useQuery(lanesOptions());
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={view ? <StopButton lane={null} view={view} /> : null}
    >
      <ProblemAlert error={error} />
      {!view && !error ? <Loading what={words.loading} /> : null}
      {view ? <Content view={view} /> : null}
    </Page>
  );
}
