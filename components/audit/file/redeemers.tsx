'use client';

import { Table } from '@mantine/core';
import { nameOf } from '@/components/audit/file/names';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time, useZone } from '@/components/ui/time';
import type { Lead } from '@/lib/domain/lead';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { Redeemer } from '@/lib/domain/redeemer';

const words = text.audit.file.leads.redeemers;

function Answer({ redeemer }: { readonly redeemer: Redeemer }) {
  const zone = useZone();
  if (redeemer.told === null) return null;
  if (redeemer.acknowledgedAt !== null) return <Time at={redeemer.acknowledgedAt} />;
  const next = redeemer.chaseAt && formatTime(redeemer.chaseAt, 'both', zone);
  return words.notYet(redeemer.chased, next);
}

/** Who may be acting on a lead, and who of them knows that it was suspended or recalled. */
export function Redeemers({ lead, view }: { readonly lead: Lead; readonly view: MatchFileView }) {
  const redeemers = view.redeemers.filter((r) => r.lead === lead.id);
  if (redeemers.length === 0) return null;
  return (
    <TableFrame>
      <Table captionSide="top" verticalSpacing={4}>
        <Table.Caption>{words.caption}</Table.Caption>
        <HeadRow titles={[words.system, words.first, words.told, words.answer]} />
        <Table.Tbody>
          {redeemers.map((redeemer) => (
            <Table.Tr key={redeemer.integrator}>
              <Table.Th scope="row">{nameOf(view, `integrator:${redeemer.integrator}`)}</Table.Th>
              <Table.Td>
                <Time at={redeemer.firstAt} />
              </Table.Td>
              <Table.Td>{redeemer.told === null ? words.stands : words.warnings[redeemer.told]}</Table.Td>
              <Table.Td>
                <Answer redeemer={redeemer} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
