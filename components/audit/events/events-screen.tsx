'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { type EventQuery, readEventQuery, writeEventQuery } from '@/components/audit/events/event-query';
import { EventTable } from '@/components/audit/events/event-table';
import { ExportSearch } from '@/components/audit/events/export-search';
import { FilterForm } from '@/components/audit/events/filter-form';
import { Views } from '@/components/audit/events/views';
import classes from '@/components/audit/matches/matches.module.css';
import { type EventPage, eventsOptions } from '@/components/queries/events';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.audit.events;

function Nothing({ query }: { readonly query: EventQuery }) {
  if (query.cursor) return <EmptyState title={words.emptyOlder} hint={words.emptyOlderNext} />;
  return (
    <EmptyState
      title={words.empty}
      hint={words.emptyNext}
      action={
        <Button component={Link} href="/events">
          {words.clear}
        </Button>
      }
    />
  );
}

function Pager({ query, page }: { readonly query: EventQuery; readonly page: EventPage }) {
  return (
    <nav aria-label={words.pages} className={classes.pager}>
      {query.cursor ? (
        <Link href={`/events${writeEventQuery({ ...query, cursor: null })}`}>{words.newest}</Link>
      ) : null}
      {page.next ? (
        <Link href={`/events${writeEventQuery({ ...query, cursor: page.next })}`}>{words.older}</Link>
      ) : null}
    </nav>
  );
}

/** The address holds the search and the page, so that a finding can be kept and sent to a colleague. */
export function EventsScreen() {
  const query = readEventQuery(useSearchParams());
  const { data: page, error, isPlaceholderData } = useQuery(eventsOptions(query));
  return (
    <Page title={words.title} lead={words.lead} wide>
      <div className={classes.list} aria-busy={isPlaceholderData}>
        <Views query={query} />
        <FilterForm key={writeEventQuery(query)} query={query} />
        <ProblemAlert error={error} />
        {!page && !error ? <Loading what={words.loading} /> : null}
        {page && page.items.length > 0 ? <EventTable page={page} query={query} /> : null}
        {page && page.items.length === 0 ? <Nothing query={query} /> : null}
        {page ? <Pager query={query} page={page} /> : null}
        {page && page.items.length > 0 ? <ExportSearch query={query} /> : null}
      </div>
    </Page>
  );
}
