'use client';

import { Table } from '@mantine/core';
import { KeptText } from '@/components/audit/file/kept-text';
import { scoreSentence } from '@/components/audit/file/score-sentence';
import classes from '@/components/audit/file/sent.module.css';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import type { Sight } from '@/lib/domain/sight';

const words = text.audit.file.sent;

function Seen({ sight }: { readonly sight: Sight | null }) {
  if (sight === null) return words.withMatch;
  return (
    <>
      <div>{words.sight(sight.camera)}</div>
      {sight.at === null ? null : <Time at={sight.at} style="exact" />}
      {sight.mediaTimeMs === null ? null : <div>{words.inVideo(sight.mediaTimeMs)}</div>}
    </>
  );
}

function Said({ sight }: { readonly sight: Sight | null }) {
  return (sight?.candidates ?? []).map((candidate) => (
    <div key={candidate.externalId}>
      {candidate.externalId}: {scoreSentence({ score: candidate.score, rank: null })}
      {candidate.belowProviderThreshold ? <span className={classes.quiet}> ({words.below})</span> : null}
    </div>
  ));
}

/** Everything that came beside the match, in order. A later score stands beside the first; it replaces none. */
export function Arrivals({ view }: { readonly view: MatchFileView }) {
  return (
    <TableFrame>
      <Table captionSide="top" verticalSpacing={4}>
        <Table.Caption>{words.caption}</Table.Caption>
        <HeadRow titles={[words.arrived, words.seen, words.scores, words.text]} />
        <Table.Tbody>
          {view.beside.map((arrived) => (
            <Table.Tr key={arrived.seq}>
              <Table.Td>
                <Time at={arrived.at} style="exact" />
              </Table.Td>
              <Table.Td>
                <Seen sight={arrived.sight} />
              </Table.Td>
              <Table.Td>
                <Said sight={arrived.sight} />
              </Table.Td>
              <Table.Td>
                <KeptText matchId={view.match.id} arrived={arrived} purged={view.match.purgedAt !== null} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
