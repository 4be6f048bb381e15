import { Table } from '@mantine/core';
import Link from 'next/link';
import { laneNames } from '@/components/audit/sampling/lane-names';
import classes from '@/components/audit/sampling/sampling.module.css';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { Section } from '@/components/ui/section';
import { TableFrame } from '@/components/ui/table-frame';
import { Time } from '@/components/ui/time';
import type { SamplingView } from '@/lib/domain/sampling/sampling-view';
import { sayWhy } from '@/lib/domain/sampling/say-recheck';

const words = text.audit.sampling.answered;

/** The newest answers, whatever they say, each with the way to both files. */
export function AnsweredTable({ view }: { readonly view: SamplingView }) {
  const laneName = laneNames(view);
  if (view.recent.length === 0) return null;
  return (
    <Section title={words.title} hint={words.hint}>
      <TableFrame>
        <Table verticalSpacing={4} className={classes.answered} aria-label={words.title}>
          <HeadRow titles={[words.match, words.lane, words.decision, words.drawn, words.result, words.at]} />
          <Table.Tbody>
            {view.recent.map((one) => (
              <Table.Tr key={one.recheck}>
                <Table.Th scope="row">
                  <Link href={`/matches/${one.match}`} prefetch={false}>
                    {one.externalId}
                  </Link>
                </Table.Th>
                <Table.Td>{laneName(one.lane)}</Table.Td>
                <Table.Td>{text.audit.statuses[one.outcome]}</Table.Td>
                <Table.Td>{sayWhy(one.why)}</Table.Td>
                <Table.Td>
                  <Link
                    href={`/matches/${one.recheck}`}
                    prefetch={false}
                    aria-label={words.resultOf(words.results[one.result], one.externalId)}
                  >
                    {words.results[one.result]}
                  </Link>
                </Table.Td>
                <Table.Td>
                  <Time at={one.answeredAt} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </Section>
  );
}
