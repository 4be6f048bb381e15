import { Table } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from '@/components/charts/charts.module.css';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';

export interface ChartTable {
  readonly columns: readonly string[];
  /** The first cell of a row is its head. */
  readonly rows: readonly (readonly (string | number)[])[];
}

interface ChartFigureProps {
  readonly title: string;
  /** What the picture says, in a sentence: read by everybody. */
  readonly says: string;
  readonly table: ChartTable;
  /** Marks of the series, where there are several. */
  readonly legend?: readonly { readonly name: string; readonly series: 'a' | 'b' | 'line' }[];
  readonly children: ReactNode;
}

function Numbers({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <TableFrame>
      <Table verticalSpacing={2} aria-label={title} className={classes.numbers}>
        <HeadRow titles={table.columns} />
        <Table.Tbody>
          {table.rows.map(([head, ...cells]) => (
            <Table.Tr key={head}>
              <Table.Th scope="row">{head}</Table.Th>
              {cells.map((cell, i) => (
                <Table.Td key={table.columns[i + 1]}>{cell}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

/** A picture of numbers, what it says in words, and the numbers themselves as a table for whoever wants them. */
export function ChartFigure({ title, says, table, legend = [], children }: ChartFigureProps) {
  const id = useId();
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p className={classes.says}>{says}</p>
        {legend.length === 0 ? null : (
          <ul className={classes.legend} aria-hidden="true">
            {legend.map(({ name, series }) => (
              <li key={name}>
                <span className={classes.mark} data-series={series} />
                {name}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
      {children}
      <details>
        <summary className={classes.summary} aria-label={text.charts.tableOf(title)}>
          {text.charts.table}
        </summary>
        <Numbers title={title} table={table} />
      </details>
    </figure>
  );
}
