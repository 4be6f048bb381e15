'use client';

import { useQuery } from '@tanstack/react-query';
import { AnsweredTable } from '@/components/audit/sampling/answered-table';
import { DifferingSection } from '@/components/audit/sampling/differing-section';
import { PlansSection } from '@/components/audit/sampling/plans-section';
import { ResultsSection } from '@/components/audit/sampling/results-section';
import { samplingOptions } from '@/components/queries/sampling';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.audit.sampling;

/** What asks for a supervisor first, then what is drawn and what came of it. */
export function SamplingScreen() {
  const { data: view, error } = useQuery(samplingOptions());
  return (
    <Page title={words.title} lead={words.lead} wide>
      <ProblemAlert error={error} />
      {!view && !error ? <Loading what={words.loading} /> : null}
      {view ? (
        <>
          <DifferingSection view={view} />
          <PlansSection view={view} />
          <ResultsSection view={view} />
          <AnsweredTable view={view} />
        </>
      ) : null}
    </Page>
  );
}
