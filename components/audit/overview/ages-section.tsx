import classes from '@/components/audit/overview/overview.module.css';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ColumnsChart } from '@/components/charts/columns-chart';
import { roundTop } from '@/components/charts/scale';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';

const words = text.audit.overview;

/** What is open now, by its age: one chart a lane, on one scale. */
export function AgesSection({ view }: { readonly view: OverviewView }) {
  const top = roundTop(Math.max(0, ...view.lanes.flatMap(({ ages }) => ages)));
  return (
    <Section title={words.ages.title} hint={words.ages.hint}>
      <div className={classes.charts}>
        {view.lanes.map(({ lane, name, ages }) => (
          <ChartFigure
            key={lane}
            title={words.ages.of(name)}
            says={words.ages.says(ages.reduce((all, n) => all + n, 0))}
            table={{
              columns: [words.ages.age, words.number],
              rows: words.ages.steps.map((step, i) => [step, ages[i] ?? 0]),
            }}
          >
            <ColumnsChart
              labels={words.ages.steps}
              series={[{ key: 'a', counts: ages }]}
              top={top}
              mostLabels={6}
            />
          </ChartFigure>
        ))}
      </div>
    </Section>
  );
}
