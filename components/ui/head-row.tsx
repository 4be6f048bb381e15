import { Table } from '@mantine/core';

interface HeadRowProps {
  readonly titles: readonly string[];
  /** A last column of buttons, which name themselves. */
  readonly acts?: boolean;
}

/** The head of a table: one title a column. */
export function HeadRow({ titles, acts = false }: HeadRowProps) {
  return (
    <Table.Thead>
      <Table.Tr>
        {titles.map((title) => (
          <Table.Th key={title} scope="col">
            {title}
          </Table.Th>
        ))}
        {acts ? <Table.Td /> : null}
      </Table.Tr>
    </Table.Thead>
  );
}
