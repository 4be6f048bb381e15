import classes from '@/components/audit/overview/overview.module.css';
import { dayLabel } from '@/components/audit/overview/words-for-numbers';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ColumnsChart } from '@/components/charts/columns-chart';
import { LineChart } from '@/components/charts/line-chart';
import { roundTop } from '@/components/charts/scale';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import type { LaneFlow } from '@/lib/domain/figures/overview';

const words = text.audit.overview;

const sum = (counts: readonly number[]): number => counts.reduce((all, n) => all + n, 0);

interface LaneProps {
  readonly flow: LaneFlow;
  readonly days: readonly string[];
  readonly moveTop: number;
  readonly openTop: number;
}

function LaneCharts({ flow, days, moveTop, openTop }: LaneProps) {
  const { name, came, went, open } = flow;
  const labels = days.map(dayLabel);
  return (
    <div className={classes.pair}>
      <ChartFigure
        title={words.flow.moves(name)}
        says={words.flow.says(sum(came), sum(went))}
        legend={[
          { name: words.came, series: 'a' },
          { name: words.went, series: 'b' },
        ]}
        table={{
          columns: [words.day, words.came, words.went],
          rows: days.map((day, i) => [day, came[i] ?? 0, went[i] ?? 0]),
        }}
      >
        <ColumnsChart
          labels={labels}
          top={moveTop}
          series={[
            { key: 'a', counts: came },
            { key: 'b', counts: went },
          ]}
        />
      </ChartFigure>
      <ChartFigure
        title={words.flow.open(name)}
        says={words.flow.openSays(open.at(-1) ?? 0, open[0] ?? 0)}
        legend={[{ name: words.open, series: 'line' }]}
        table={{ columns: [words.day, words.open], rows: days.map((day, i) => [day, open[i] ?? 0]) }}
      >
        <LineChart labels={labels} counts={open} top={openTop} />
      </ChartFigure>
    </div>
  );
}

/** Two charts a lane: what moved, and what was open. */
export function FlowSection({ view }: { readonly view: OverviewView }) {
  const moveTop = roundTop(Math.max(0, ...view.lanes.flatMap(({ came, went }) => [...came, ...went])));
  const openTop = roundTop(Math.max(0, ...view.lanes.flatMap(({ open }) => open)));
  return (
    <Section title={words.flow.title} hint={words.flow.hint}>
      <div className={classes.pairs}>
        {view.lanes.map((flow) => (
          <LaneCharts key={flow.lane} flow={flow} days={view.days} moveTop={moveTop} openTop={openTop} />
        ))}
      </div>
    </Section>
  );
}
