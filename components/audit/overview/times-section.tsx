import classes from '@/components/audit/overview/overview.module.css';
import { lengthOf } from '@/components/audit/overview/words-for-numbers';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ColumnsChart } from '@/components/charts/columns-chart';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import { TIME_STEPS } from '@/lib/domain/figures/measures';
import type { StageTimes } from '@/lib/domain/figures/overview';

const words = text.audit.overview.times;
const LABELS = [...TIME_STEPS.map(lengthOf), words.more];
const ROWS = [...TIME_STEPS.map((step) => words.under(lengthOf(step))), words.longer];

const sayTimes = ({ n, half }: StageTimes): string =>
  half === null ? words.saysOnly(n) : words.says(n, lengthOf(half));

/** A distribution a stage. */
export function TimesSection({ view }: { readonly view: OverviewView }) {
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={classes.charts}>
        {view.times.map((times) => (
          <ChartFigure
            key={times.stage}
            title={words.of[times.stage]}
            says={sayTimes(times)}
            table={{
              columns: [words.took, text.audit.overview.number],
              rows: ROWS.map((label, i) => [label, times.counts[i] ?? 0]),
            }}
          >
            <ColumnsChart labels={LABELS} series={[{ key: 'a', counts: times.counts }]} />
          </ChartFigure>
        ))}
      </div>
    </Section>
  );
}
