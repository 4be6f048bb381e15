'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import {
  type EventQuery,
  isEventFiltered,
  readEventQuery,
  writeEventQuery,
} from '@/components/audit/events/event-query';
import { kindOptions } from '@/components/audit/events/kind-options';
import classes from '@/components/audit/matches/matches.module.css';
import { actorNamesOptions } from '@/components/queries/events';
import * as text from '@/components/text/en';

const words = text.audit.events;

const option = ({ who, name }: { readonly who: string; readonly name: string }) => ({
  value: who,
  label: name,
});

function WhoSelect({ who }: { readonly who: string | undefined }) {
  const { data } = useQuery(actorNamesOptions());
  const { people = [], integrators = [] } = data ?? {};
  const known = who === 'system:desk' || [...people, ...integrators].some((one) => one.who === who);
  return (
    // Names arrive later than the first paint: the key lets the default value fit again.
    <NativeSelect
      key={people.length}
      size="xs"
      name="who"
      label={words.who}
      defaultValue={who ?? ''}
      data={[
        { value: '', label: words.any },
        { value: 'system:desk', label: words.desk },
        ...(who && !known ? [{ value: who, label: who }] : []),
        ...(people.length ? [{ group: words.people, items: people.map(option) }] : []),
        ...(integrators.length ? [{ group: words.integrators, items: integrators.map(option) }] : []),
      ]}
    />
  );
}

/** Applying a filter is a navigation, so that "back" undoes it. */
export function FilterForm({ query }: { readonly query: EventQuery }) {
  const router = useRouter();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) fields.set(name, String(value));
    router.push(`/events${writeEventQuery(readEventQuery(fields))}`);
  };
  return (
    <search aria-label={words.filters}>
      <form onSubmit={apply} className={classes.filters}>
        <WhoSelect who={query.who} />
        <NativeSelect
          size="xs"
          name="kind"
          label={words.kind}
          data={kindOptions}
          defaultValue={query.kind ?? ''}
        />
        <TextInput size="xs" name="match" label={words.match} defaultValue={query.match ?? ''} />
        <TextInput size="xs" type="date" name="from" label={words.from} defaultValue={query.from ?? ''} />
        <TextInput size="xs" type="date" name="to" label={words.to} defaultValue={query.to ?? ''} />
        <Button type="submit">{words.apply}</Button>
        {isEventFiltered(query) ? (
          <Link href="/events" className={classes.clear}>
            {words.clear}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
