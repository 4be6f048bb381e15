'use client';

import { Table } from '@mantine/core';
import classes from '@/components/audit/file/file.module.css';
import { actorName } from '@/components/audit/file/names';
import { sayHere } from '@/components/audit/file/say-here';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time, useZone } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.events;

/** Every event in its order, each with the beginning of its hash; the whole hash is in the title, and on paper. */
export function EventLog({ view }: { readonly view: MatchFileView }) {
  const zone = useZone();
  return (
    <TableFrame>
      <Table captionSide="top" verticalSpacing={4}>
        <Table.Caption>{words.caption(zone)}</Table.Caption>
        <HeadRow titles={[words.number, words.at, words.who, words.what, words.hash]} />
        <Table.Tbody>
          {view.events.map((event) => (
            <Table.Tr key={event.seq}>
              <Table.Td>{event.seq}</Table.Td>
              <Table.Td className={classes.nowrap}>
                <Time at={event.at} style="exact" />
              </Table.Td>
              <Table.Td className={classes.nowrap}>{actorName(view, event.by)}</Table.Td>
              <Table.Td className={classes.says}>{sayHere(event.says, view, zone)}</Table.Td>
              <Table.Td className={classes.hash}>
                <code title={event.hash}>
                  {event.hash.slice(0, 8)}
                  <span className={classes.hashRest}>{event.hash.slice(8)}</span>
                </code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
