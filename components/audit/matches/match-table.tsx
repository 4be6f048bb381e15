'use client';

import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import type { LaneView, MatchRow } from '@/components/queries/audit';
import { meOptions } from '@/components/queries/me';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Tag } from '@/components/ui/tag';
import { Time, useZone } from '@/components/ui/time';
import { calledBy, isRecheck } from '@/lib/domain/recheck';
import { ruledBy } from '@/lib/domain/sandbox';

const words = text.audit.matches;

interface RowProps {
  readonly row: MatchRow;
  readonly lane: string;
  /** The mode that goes without saying here: the banner names it already, or nothing has to. */
  readonly usual: MatchRow['mode'];
}

function Row({ row, lane, usual }: RowProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link href={`/matches/${row.id}`} prefetch={false}>
          {calledBy(row)}
        </Link>{' '}
        {isRecheck(row) ? <Tag>{text.audit.sampling.tag}</Tag> : null}{' '}
        {row.mode === usual ? null : <Tag quiet>{text.audit.modes[row.mode]}</Tag>}{' '}
        {row.flagged ? <Tag>{words.flaggedTag}</Tag> : null}
      </Table.Th>
      <Table.Td>{text.audit.statuses[row.status]}</Table.Td>
      <Table.Td>{lane}</Table.Td>
      <Table.Td>{row.purpose}</Table.Td>
      <Table.Td>{row.integratorName}</Table.Td>
      <Table.Td>{row.round}</Table.Td>
      <Table.Td>
        <Time at={row.receivedAt} />
      </Table.Td>
      <Table.Td>{row.decidedAt ? <Time at={row.decidedAt} /> : words.notDecided}</Table.Td>
    </Table.Tr>
  );
}

interface MatchTableProps {
  readonly rows: readonly MatchRow[];
  readonly lanes: readonly LaneView[];
}

/** One page of matches; links are not prefetched, because opening a file is recorded. */
export function MatchTable({ rows, lanes }: MatchTableProps) {
  const zone = useZone();
  const usual = useQuery(meOptions()).data?.practice ? 'practice' : 'live';
  return (
    <TableFrame>
      <Table captionSide="bottom" verticalSpacing={6}>
        <Table.Caption>{words.caption(zone)}</Table.Caption>
        <HeadRow
          titles={[
            words.externalIdShort,
            words.status,
            words.lane,
            words.purpose,
            words.integrator,
            words.round,
            words.received,
            words.decided,
          ]}
        />
        <Table.Tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              usual={usual}
              row={row}
              lane={lanes.find((lane) => lane.key === ruledBy(row.lane))?.name ?? row.lane}
            />
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
