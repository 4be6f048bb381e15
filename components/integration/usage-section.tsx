import { Table } from '@mantine/core';
import classes from '@/components/integration/integration.module.css';
import { UsageChart } from '@/components/integration/usage-chart';
import { asked, type Counts, usageDays, usageParts } from '@/components/integration/usage-days';
import type { OwnIntegration } from '@/components/queries/integration';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { STATUS_CLASSES } from '@/lib/domain/usage';

const words = text.integration;
const DAYS = 14;
const TITLES = STATUS_CLASSES.map((statusClass) => words.classes[statusClass]);

interface RowsProps {
  readonly label: string;
  readonly first: string;
  /** Whether matches that were taken in have a column. */
  readonly pushed?: boolean;
  readonly rows: readonly (Counts & { readonly name: string })[];
}

function CountTable({ label, first, pushed = false, rows }: RowsProps) {
  return (
    <TableFrame>
      <Table aria-label={label} verticalSpacing={4}>
        <HeadRow titles={[first, ...TITLES, ...(pushed ? [words.usage.pushed] : [])]} />
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Th scope="row">{row.name}</Table.Th>
              {STATUS_CLASSES.map((statusClass) => (
                <Table.Td key={statusClass}>{row[statusClass]}</Table.Td>
              ))}
              {pushed ? <Table.Td>{row.pushed}</Table.Td> : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

interface UsageSectionProps {
  readonly integration: OwnIntegration;
  readonly since: string;
}

/** What was asked in two weeks: bars, sums by part of the API, and the days as a table. */
export function UsageSection({ integration: { integrator, days: rows }, since }: UsageSectionProps) {
  const days = usageDays(rows, since, DAYS);
  const { usage } = words;
  const taken = days.reduce((n, day) => n + day.pushed, 0);
  if (days.every((day) => asked(day) === 0)) return <p className={classes.quiet}>{usage.none}</p>;
  return (
    <>
      <UsageChart days={days} />
      <p>
        {usage.pushed}: {taken}
      </p>
      <CountTable
        label={usage.byPart(integrator.name)}
        first={usage.part}
        rows={usageParts(rows).map((part) => ({ ...part, name: words.families[part.family] }))}
      />
      <details>
        <summary>{usage.asTable}</summary>
        <CountTable
          pushed
          label={usage.byDay(integrator.name)}
          first={usage.day}
          rows={days.map((day) => ({
            ...day,
            name: formatTime(`${day.day}T12:00:00.000Z`, 'date', 'UTC'),
          }))}
        />
      </details>
    </>
  );
}
