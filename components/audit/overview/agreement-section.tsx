import { Table } from '@mantine/core';
import classes from '@/components/audit/overview/overview.module.css';
import { coefficient } from '@/components/audit/overview/words-for-numbers';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { HeadRow } from '@/components/ui/head-row';
import { Section } from '@/components/ui/section';
import { TableFrame } from '@/components/ui/table-frame';
import type { Agreement } from '@/lib/domain/figures/agreement';
import { VERDICTS } from '@/lib/domain/vote';

const words = text.audit.overview.agreement;
const SECOND = [...VERDICTS, 'approve_other'] as const;

const sayAgreement = ({ pairs, apart, observed, alpha, low, high }: Agreement): readonly string[] => {
  if (pairs === 0) return [words.nothing];
  if (observed === null) return [words.few(pairs, apart)];
  const seen = words.observed(pairs, apart);
  if (alpha === null || low === null || high === null) return [seen, words.noAlpha];
  return [seen, words.alpha(coefficient(alpha), coefficient(low), coefficient(high))];
};

function Votes({ pairs }: { readonly pairs: OverviewView['pairs'] }) {
  return (
    <TableFrame>
      <Table verticalSpacing={4} aria-label={words.table} className={classes.votes}>
        <HeadRow titles={[words.first, ...SECOND.map((second) => words.words[second])]} />
        <Table.Tbody>
          {VERDICTS.map((first) => (
            <Table.Tr key={first}>
              <Table.Th scope="row">{words.words[first]}</Table.Th>
              {SECOND.map((second) => (
                <Table.Td key={second}>
                  {second === 'approve_other' && first !== 'approve'
                    ? '–'
                    : (pairs[`${first}|${second}`] ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

/** How far first and second votes agree, in words and as the table that it is worked out from. */
export function AgreementSection({ view }: { readonly view: OverviewView }) {
  return (
    <Section title={words.title} hint={words.hint}>
      {sayAgreement(view.agreement).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.agreement.pairs === 0 ? null : <Votes pairs={view.pairs} />}
      {view.agreement.alpha === null ? null : <p className={classes.how}>{words.how}</p>}
    </Section>
  );
}
