import { Table } from '@mantine/core';
import Link from 'next/link';
import { writeEventQuery } from '@/components/audit/events/event-query';
import classes from '@/components/audit/weekly/weekly.module.css';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { titleOf } from '@/lib/domain/told/kinds';
import {
  lastDayOf,
  MOST_COUNTED,
  WATCHED,
  type Watched,
  type WeeklyCounts,
} from '@/lib/domain/weekly-review';

const words = text.audit.weekly.look;
const number = new Intl.NumberFormat('en');

const eventsOf = (kind: Watched, week: string): string =>
  `/events${writeEventQuery({
    ...{ who: undefined, match: undefined, cursor: null },
    ...{ kind, from: week, to: lastDayOf(week) },
  })}`;

const said = (n: number): string =>
  n >= MOST_COUNTED ? words.atLeast(number.format(MOST_COUNTED)) : number.format(n);

/** What a week of the log holds, each number with the way to its events. */
export function CountTable({ week, counts }: { readonly week: string; readonly counts: WeeklyCounts }) {
  return (
    <div className={classes.counts}>
      <TableFrame>
        <Table verticalSpacing={4}>
          <HeadRow titles={[words.columns.what, words.columns.n]} />
          <Table.Tbody>
            {WATCHED.map((kind) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row">
                  <Link href={eventsOf(kind, week)} prefetch={false}>
                    {titleOf(kind)}
                  </Link>
                </Table.Th>
                <Table.Td className={classes.number}>{said(counts[kind] ?? 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </div>
  );
}
