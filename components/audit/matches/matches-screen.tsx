'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { FilterForm } from '@/components/audit/matches/filter-form';
import {
  isFiltered,
  type MatchQuery,
  readMatchQuery,
  writeMatchQuery,
} from '@/components/audit/matches/match-filter';
import { MatchTable } from '@/components/audit/matches/match-table';
import classes from '@/components/audit/matches/matches.module.css';
import { lanesOptions, type MatchPage, matchesOptions } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.audit.matches;

function Nothing({ query }: { readonly query: MatchQuery }) {
  if (query.cursor) return <EmptyState title={words.emptyOlder} hint={words.emptyOlderNext} />;
  if (!isFiltered(query)) return <EmptyState title={words.empty} hint={words.emptyNext} />;
  return (
    <EmptyState
      title={words.emptyFiltered}
      hint={words.emptyFilteredNext}
      action={
        <Button component={Link} href="/matches">
          {words.clear}
        </Button>
      }
    />
  );
}

function Pager({ query, page }: { readonly query: MatchQuery; readonly page: MatchPage }) {
  return (
    <nav aria-label={words.pages} className={classes.pager}>
      {query.cursor ? (
        <Link href={`/matches${writeMatchQuery({ ...query, cursor: null })}`}>{words.newest}</Link>
      ) : null}
      {page.next ? (
        <Link href={`/matches${writeMatchQuery({ ...query, cursor: page.next })}`}>{words.older}</Link>
      ) : null}
    </nav>
  );
}

/** The address holds the filter and the page, so that a list can be kept and sent to a colleague. */
export function MatchesScreen() {
  const query = readMatchQuery(useSearchParams());
  const { data: page, error, isPlaceholderData } = useQuery(matchesOptions(query));
  const { data: lanes } = useQuery(lanesOptions());
  return (
    <Page title={words.title} lead={words.lead} wide>
      <div className={classes.list} aria-busy={isPlaceholderData}>
        <FilterForm key={writeMatchQuery(query)} query={query} lanes={lanes?.lanes ?? []} />
        <ProblemAlert error={error} />
        {!page && !error ? <Loading what={words.loading} /> : null}
        {page && page.items.length > 0 ? <MatchTable rows={page.items} lanes={lanes?.lanes ?? []} /> : null}
        {page && page.items.length === 0 ? <Nothing query={query} /> : null}
        {page ? <Pager query={query} page={page} /> : null}
      </div>
    </Page>
  );
}
