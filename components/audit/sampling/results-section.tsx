import { Table } from '@mantine/core';
import { sayAgreement, shareOf } from '@/components/audit/sampling/agreement';
import { laneNames } from '@/components/audit/sampling/lane-names';
import classes from '@/components/audit/sampling/sampling.module.css';
import { type Counts, strataOf, sumOf } from '@/components/audit/sampling/tally';
import { IntervalAxis, IntervalLine } from '@/components/charts/interval-line';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { TableFrame } from '@/components/ui/table-frame';
import type { SamplingView, StratumResult } from '@/lib/domain/sampling/sampling-view';

const words = text.audit.sampling.results;
const { none, half, all } = words.axisEnds;

interface LineProps {
  readonly title: string;
  readonly counts: Counts;
  /** Whether these stand for all decisions of their kind. */
  readonly chance: boolean;
}

function Agreement({ agrees, differs }: Counts) {
  const share = shareOf(agrees, differs);
  return (
    <div className={classes.agreement}>
      {share ? <IntervalLine {...share} /> : null}
      <span className={share ? undefined : classes.quiet}>{sayAgreement(agrees, differs)}</span>
    </div>
  );
}

function Line({ title, counts, chance }: LineProps) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      {[counts.drawn, counts.waiting, counts.agrees, counts.differs, counts.notDone].map((n, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: five columns, always the same.
        <Table.Td key={i}>{n}</Table.Td>
      ))}
      {chance ? (
        <Table.Td>
          <Agreement {...counts} />
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
}

interface DrawnProps {
  readonly view: SamplingView;
  readonly rows: readonly StratumResult[];
  readonly by: StratumResult['by'];
}

function Drawn({ view, rows, by }: DrawnProps) {
  const chance = by === 'share';
  const strata = strataOf(rows.filter((row) => row.by === by));
  const laneName = laneNames(view);
  if (strata.length === 0) return null;
  const titles = [words.stratum, words.drawn, words.waiting, words.agrees, words.differs, words.notDone];
  return (
    <TableFrame>
      <Table captionSide="top" verticalSpacing={4} className={classes.results}>
        <Table.Caption>
          <span className={classes.caption}>{chance ? words.chance : words.condition}</span>{' '}
          {chance ? words.chanceHint : words.conditionHint}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {titles.map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
            {chance ? (
              <Table.Th scope="col">
                {words.agreement}
                <IntervalAxis ends={[none, half, all]} />
              </Table.Th>
            ) : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {strata.map(({ lane, outcome, counts }) => (
            <Line
              key={`${lane} ${outcome}`}
              title={words.line(text.audit.statuses[outcome], laneName(lane))}
              counts={counts}
              chance={chance}
            />
          ))}
          {strata.length > 1 ? (
            <Line title={words.total} counts={sumOf(strata.map(({ counts }) => counts))} chance={chance} />
          ) : null}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

/** What re-reviews came to, by plan and stratum, what chance drew apart from what was picked. Names no person. */
export function ResultsSection({ view }: { readonly view: SamplingView }) {
  const plans = [...new Set(view.results.map(({ plan }) => plan))];
  const nameOf = (id: string) => view.plans.find((plan) => plan.id === id)?.name ?? id;
  return (
    <Section title={words.title} hint={words.hint}>
      {plans.length === 0 ? (
        <EmptyState
          title={words.none}
          hint={view.plans.some(({ endedAt }) => endedAt === null) ? words.noneNext : words.noneNoPlan}
        />
      ) : null}
      {plans.map((id) => {
        const rows = view.results.filter(({ plan }) => plan === id);
        return (
          <div key={id} className={classes.plan}>
            <h3>{nameOf(id)}</h3>
            <Drawn view={view} rows={rows} by="share" />
            <Drawn view={view} rows={rows} by="condition" />
          </div>
        );
      })}
      {plans.length === 0 ? null : <p className={classes.quiet}>{words.how}</p>}
    </Section>
  );
}
