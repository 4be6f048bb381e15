'use client';

import { useQuery } from '@tanstack/react-query';
import { useClaim } from '@/components/hooks/use-claim';
import { queueOptions } from '@/components/queries/queue';
import { LaneTable } from '@/components/queue/lane-table';
import { MyWorkLists } from '@/components/queue/my-work-lists';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

/** What waits in each lane, and this person's own work. */
export function QueuePage() {
  const { data, error } = useQuery(queueOptions());
  const claim = useClaim();
  const work = data ? (
    <Section title={text.queue.mine} hint={text.queue.mineHint}>
      <MyWorkLists
        mine={data.mine}
        lanes={data.lanes}
        busy={claim.isPending}
        onGoOn={(matchId) => claim.mutate({ matchId })}
      />
    </Section>
  ) : null;
  // What somebody began comes before what nobody has begun.
  const waits =
    data !== undefined && [data.mine.held, data.mine.reserved, data.mine.cameBack].flat().length > 0;
  return (
    <Page title={text.queue.title}>
      <ProblemAlert error={claim.error ?? error} />
      {data ? (
        <>
          {waits ? work : null}
          <Section title={text.queue.lanes} hint={text.queue.lanesHint}>
            {data.lanes.length === 0 ? (
              <EmptyState title={text.queue.noLanes} hint={text.queue.noLanesHint} />
            ) : (
              <LaneTable
                lanes={data.lanes}
                holding={data.mine.held.length > 0}
                busy={claim.isPending}
                onClaim={(lane, adjudicate) => claim.mutate({ lane, adjudicate })}
              />
            )}
          </Section>
          {waits ? null : work}
        </>
      ) : error ? null : (
        <Loading what="the queue" />
      )}
    </Page>
  );
}
