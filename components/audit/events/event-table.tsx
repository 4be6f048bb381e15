'use client';

import { Table } from '@mantine/core';
import Link from 'next/link';
import { type EventQuery, writeEventQuery } from '@/components/audit/events/event-query';
import classes from '@/components/audit/events/events.module.css';
import { sayHere } from '@/components/audit/file/say-here';
import type { EventPage, EventRow } from '@/components/queries/events';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time, useZone } from '@/components/ui/time';

const words = text.audit.events;
/** Candidates go by their keys here: who they are is in the match file. */
const NOBODY = { candidates: [] } as const;

interface TableProps {
  readonly page: EventPage;
  readonly query: EventQuery;
}

function Row({
  row,
  name,
  query,
}: {
  readonly row: EventRow;
  readonly name: string;
  readonly query: EventQuery;
}) {
  const zone = useZone();
  return (
    <Table.Tr>
      <Table.Td className={classes.when}>
        <Time at={row.at} style="exact" />
      </Table.Td>
      <Table.Td>
        <Link
          href={`/events${writeEventQuery({ ...query, who: row.who, cursor: null })}`}
          prefetch={false}
          className={classes.who}
          title={words.onlyBy(name)}
        >
          {name}
        </Link>
      </Table.Td>
      <Table.Td className={classes.says}>{sayHere(row.says, NOBODY, zone)}</Table.Td>
      <Table.Td>
        {row.match ? (
          <Link href={`/matches/${row.match.id}`} prefetch={false}>
            {row.match.externalId}
          </Link>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** One page of events; links to files are not prefetched, because opening one is recorded. */
export function EventTable({ page, query }: TableProps) {
  const zone = useZone();
  const nameOf = (who: string): string =>
    who === 'system:desk' ? words.desk : (page.names[who.replace(/^person:/, '')] ?? who);
  return (
    <TableFrame>
      <Table captionSide="bottom" verticalSpacing={4}>
        <Table.Caption>{words.caption(zone)}</Table.Caption>
        <HeadRow titles={[words.when, words.who, words.says, words.matchShort]} />
        <Table.Tbody>
          {page.items.map((row) => (
            <Row key={row.index} row={row} name={nameOf(row.who)} query={query} />
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
