'use client';

import { Table } from '@mantine/core';
import classes from '@/components/audit/log/log-book.module.css';
import { number } from '@/components/audit/log/tree-facts';
import type { Verification } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { HeadRow } from '@/components/ui/head-row';
import { Section } from '@/components/ui/section';
import { TableFrame } from '@/components/ui/table-frame';
import { useZone } from '@/components/ui/time';

const words = text.audit.log.verification;

const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

const CHECKS = [
  ['chain', 'events'],
  ['tree', 'leaves'],
  ['tile', 'leaves'],
  ['checkpoint', 'checkpoints'],
  ['replay', 'matches'],
  ['feed', 'matches'],
  ['standing', 'events'],
  ['quorum', 'matches'],
  ['evidence', 'matches'],
  ['exposure', 'matches'],
  ['aside', 'matches'],
  ['image', 'images'],
  ['setting', 'settings'],
] as const;

function Results({ result }: Pick<Verification, 'result'>) {
  const faults = (result.faults ?? {}) as Readonly<Record<string, unknown>>;
  const { columns, checks, units } = words;
  return (
    <TableFrame>
      <Table>
        <HeadRow titles={[columns.check, columns.looked, columns.faults]} />
        <Table.Tbody>
          {CHECKS.map(([check, unit]) => (
            <Table.Tr key={check}>
              <Table.Th scope="row">{checks[check]}</Table.Th>
              <Table.Td className={classes.number}>
                {number(countOf(result[unit]))} {units[unit]}
              </Table.Td>
              <Table.Td className={classes.number}>{number(countOf(faults[check]))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

const verdictOf = ({ result }: Verification): string =>
  words.verdicts[result.verdict === 'holds' ? 'holds' : 'does not hold'];

/** What the last verification looked at and found; those before it by their verdict. */
export function LastVerification({ verifications }: { readonly verifications: readonly Verification[] }) {
  const zone = useZone();
  const [last, ...earlier] = verifications;
  if (!last)
    return (
      <Section title={words.title} hint={words.hint}>
        <p>{words.none}</p>
      </Section>
    );
  const { result } = last;
  return (
    <Section
      title={`${words.title}, ${formatTime(last.at, 'both', zone)}: ${verdictOf(last)}`}
      hint={words.hint}
    >
      <p>{words.of(result.whole === false ? words.resumed : words.whole, number(countOf(result.size)))}</p>
      <Results result={result} />
      {countOf(result.left) > 0 ? <p>{words.left(number(countOf(result.left)))}</p> : null}
      {earlier.length === 0 ? null : (
        <details className={classes.more}>
          <summary>{words.earlier}</summary>
          <ul className={classes.list}>
            {earlier.map((one) => (
              <li key={one.at}>{words.earlierLine(formatTime(one.at, 'both', zone), verdictOf(one))}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
