'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import {
  isFiltered,
  type MatchQuery,
  readMatchQuery,
  writeMatchQuery,
} from '@/components/audit/matches/match-filter';
import classes from '@/components/audit/matches/matches.module.css';
import type { LaneView } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { STATUSES } from '@/lib/domain/match';

const words = text.audit.matches;

interface FilterFormProps {
  readonly query: MatchQuery;
  readonly lanes: readonly LaneView[];
}

/** Applying a filter is a navigation, so that "back" undoes it. */
export function FilterForm({ query, lanes }: FilterFormProps) {
  const router = useRouter();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) fields.set(name, String(value));
    router.push(`/matches${writeMatchQuery(readMatchQuery(fields))}`);
  };
  const known = lanes.some((lane) => lane.key === query.lane);
  const laneOptions = [
    { value: '', label: words.any },
    ...lanes.map((lane) => ({ value: lane.key, label: lane.name })),
    ...(query.lane && !known ? [{ value: query.lane, label: query.lane }] : []),
  ];
  const statusOptions = [
    { value: '', label: words.any },
    ...STATUSES.map((status) => ({ value: status, label: text.audit.statuses[status] })),
  ];
  return (
    <search aria-label={words.filters}>
      <form onSubmit={apply} className={classes.filters}>
        {/* Options arrive later than the first paint: the key lets the default value fit again. */}
        <NativeSelect
          key={lanes.length}
          size="xs"
          name="lane"
          label={words.lane}
          data={laneOptions}
          defaultValue={query.lane ?? ''}
        />
        <NativeSelect
          size="xs"
          name="status"
          label={words.status}
          data={statusOptions}
          defaultValue={query.status ?? ''}
        />
        <TextInput size="xs" name="purpose" label={words.purpose} defaultValue={query.purpose ?? ''} />
        <TextInput
          size="xs"
          name="integrator"
          label={words.integrator}
          defaultValue={query.integrator ?? ''}
        />
        <TextInput
          size="xs"
          name="externalId"
          label={words.externalId}
          defaultValue={query.externalId ?? ''}
        />
        <NativeSelect
          size="xs"
          name="flagged"
          label={words.flagged}
          data={[
            { value: '', label: words.any },
            { value: 'true', label: words.onlyFlagged },
          ]}
          defaultValue={query.flagged ?? ''}
        />
        <Button type="submit">{words.apply}</Button>
        {isFiltered(query) ? (
          <Link href="/matches" className={classes.clear}>
            {words.clear}
          </Link>
        ) : null}
      </form>
    </search>
  );
}
