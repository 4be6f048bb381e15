'use client';

import { Table } from '@mantine/core';
import classes from '@/components/audit/file/file.module.css';
import { nameOf } from '@/components/audit/file/names';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.contact;

/** Who is no longer fresh for this match, and why. */
export function ContactTable({ view }: { readonly view: MatchFileView }) {
  if (view.touches.length === 0) return <p className={classes.quiet}>{words.none}</p>;
  return (
    <TableFrame>
      <Table aria-label={words.caption}>
        <HeadRow titles={[words.person, words.why, words.round, words.since]} />
        <Table.Tbody>
          {view.touches.map((touch) => (
            <Table.Tr key={`${touch.person} ${touch.reason} ${touch.round}`}>
              <Table.Th scope="row">{nameOf(view, touch.person)}</Table.Th>
              <Table.Td>{words.reasons[touch.reason]}</Table.Td>
              <Table.Td>{touch.round}</Table.Td>
              <Table.Td>
                <Time at={touch.at} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
