'use client';

import { Table } from '@mantine/core';
import { countFindings } from '@/components/audit/file/count-findings';
import classes from '@/components/audit/file/file.module.css';
import { candidateName } from '@/components/audit/file/names';
import type { RecordProps } from '@/components/audit/file/person-round';
import { PinList } from '@/components/audit/file/pin-list';
import { WorksheetList } from '@/components/audit/file/worksheet-list';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { TableFrame } from '@/components/ui/table-frame';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import { OPINIONS } from '@/lib/domain/opinion';
import type { Disposition } from '@/lib/domain/review';
import { COMPONENTS } from '@/lib/domain/worksheet';

const words = text.audit.file.record;

const componentLabel = (key: string): string => COMPONENTS.find((c) => c.key === key)?.label ?? key;

interface FindingsProps {
  readonly disposition: Disposition;
  readonly view: MatchFileView;
}

function Findings({ disposition, view }: FindingsProps) {
  return (
    <>
      {disposition.differences.map(({ component, note }) => (
        <div key={component}>
          {componentLabel(component)}: {note}
        </div>
      ))}
      {disposition.worksheet === null ? null : (
        <details>
          <summary>{countFindings(disposition.worksheet) || words.worksheet}</summary>
          <WorksheetList worksheet={disposition.worksheet} />
        </details>
      )}
      <PinList disposition={disposition} view={view} />
    </>
  );
}

/** What this person did with each candidate, with the sealed opinion and the findings behind it. */
export function DispositionTable({ record, view }: RecordProps) {
  return (
    <TableFrame>
      <Table aria-label={words.candidates} verticalSpacing={5} className={classes.dispositions}>
        <HeadRow titles={[words.candidate, words.disposition, words.opinion, words.findings]} />
        <Table.Tbody>
          {record.dispositions.map((disposition) => (
            <Table.Tr key={disposition.candidate}>
              <Table.Th scope="row">{candidateName(view, disposition.candidate)}</Table.Th>
              <Table.Td>{words.choices[disposition.choice]}</Table.Td>
              <Table.Td>
                {OPINIONS.find((opinion) => opinion.value === disposition.opinion)?.label ?? words.noOpinion}
              </Table.Td>
              <Table.Td className={classes.prose}>
                <Findings disposition={disposition} view={view} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
