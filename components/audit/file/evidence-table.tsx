'use client';

import { Table } from '@mantine/core';
import { evidenceOrigin } from '@/components/audit/file/evidence-origin';
import classes from '@/components/audit/file/file.module.css';
import { candidateName } from '@/components/audit/file/names';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { useZone } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.evidence;

type Item = MatchFileView['evidence'][number];

function Row({ item, view }: { readonly item: Item; readonly view: MatchFileView }) {
  const zone = useZone();
  return (
    <Table.Tr className={item.counts ? undefined : classes.grey}>
      <Table.Th scope="row">
        {item.key}
        <div className={classes.quiet}>{item.kind}</div>
      </Table.Th>
      <Table.Td className={classes.nowrap}>{candidateName(view, item.candidate)}</Table.Td>
      <Table.Td className={classes.prose}>
        {item.summary}
        <div className={classes.quiet}>
          {words.directions[item.direction]}, {words.weight(words.levels[item.weight])},{' '}
          {words.biasing(words.levels[item.biasing])}
        </div>
        {item.withdrawnAt === null ? null : (
          <div>{words.withdrawn(formatTime(item.withdrawnAt, 'both', zone), item.withdrawnReason ?? '')}</div>
        )}
      </Table.Td>
      <Table.Td className={classes.prose}>
        {evidenceOrigin(item, view, zone).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </Table.Td>
      <Table.Td>
        {item.counts ? words.yes : words.no}
        <div className={classes.quiet}>{item.why}</div>
      </Table.Td>
    </Table.Tr>
  );
}

/** Every item with its origin, and whether it counts: what exists because of the match is grey and counts nothing. */
export function EvidenceTable({ view }: { readonly view: MatchFileView }) {
  if (view.evidence.length === 0) return <EmptyState title={words.empty} hint={words.emptyNext} />;
  return (
    <TableFrame>
      <Table aria-label={words.caption} verticalSpacing={8}>
        <HeadRow titles={[words.item, words.about, words.says, words.origin, words.counts]} />
        <Table.Tbody>
          {view.evidence.map((item) => (
            <Row key={item.key} item={item} view={view} />
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
