'use client';

import { Table } from '@mantine/core';
import classes from '@/components/audit/log/log-book.module.css';
import { number } from '@/components/audit/log/tree-facts';
import type { LogBook } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { Section } from '@/components/ui/section';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';

const words = text.audit.log;

/** What the desk has signed last, newest first. */
export function Checkpoints({ book }: { readonly book: LogBook }) {
  const { columns } = words.checkpoints;
  return (
    <Section title={words.checkpoints.title} hint={words.checkpoints.hint}>
      {book.checkpoints.length === 0 ? (
        <p>{words.checkpoints.none}</p>
      ) : (
        <TableFrame>
          <Table>
            <HeadRow titles={[columns.at, columns.size, columns.root, columns.key]} />
            <Table.Tbody>
              {book.checkpoints.map(({ at, size, root, keyId }) => (
                <Table.Tr key={size}>
                  <Table.Td>
                    <Time at={at} />
                  </Table.Td>
                  <Table.Td className={classes.number}>{number(size)}</Table.Td>
                  <Table.Td>
                    <code className={classes.hash}>{root}</code>
                  </Table.Td>
                  <Table.Td>
                    <code className={classes.hash}>{keyId}</code>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableFrame>
      )}
    </Section>
  );
}

/** Public keys, as whoever checks from outside takes them. */
export function Keys({ book }: { readonly book: LogBook }) {
  const { columns, sources } = words.keys;
  if (book.keys.length === 0) return null;
  return (
    <Section title={words.keys.title} hint={words.keys.hint}>
      <TableFrame>
        <Table>
          <HeadRow titles={[columns.generation, columns.key, columns.from, columns.at, columns.source]} />
          <Table.Tbody>
            {book.keys.map(({ generation, vkey, fromSize, at, source }) => (
              <Table.Tr key={generation}>
                <Table.Td className={classes.number}>{generation}</Table.Td>
                <Table.Td>
                  <code className={classes.hash}>{vkey}</code>
                </Table.Td>
                <Table.Td className={classes.number}>{number(fromSize)}</Table.Td>
                <Table.Td>
                  <Time at={at} />
                </Table.Td>
                <Table.Td>{sources[source]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
