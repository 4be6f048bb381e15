import classes from '@/components/audit/overview/overview.module.css';
import { partOf } from '@/components/audit/overview/words-for-numbers';
import { ChartFigure } from '@/components/charts/chart-figure';
import { ColumnsChart } from '@/components/charts/columns-chart';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';
import { Section } from '@/components/ui/section';
import { ENDS, SCORE_WORDS } from '@/lib/domain/figures/measures';

const words = text.audit.overview;

/** How matches ended, and how approvals stand to the score. */
export function EndsSection({ view }: { readonly view: OverviewView }) {
  const counts = ENDS.map((end) => view.ends[end]);
  const all = counts.reduce((sum, n) => sum + n, 0);
  const labels = ENDS.map((end) => text.audit.statuses[end]);
  return (
    <Section title={words.ends.title} hint={words.ends.hint}>
      <div className={classes.charts}>
        <ChartFigure
          title={words.ends.chart}
          says={words.ends.says(all, view.adjudicated, view.reopened)}
          table={{
            columns: [words.ends.end, words.number],
            rows: labels.map((label, i) => [label, counts[i] ?? 0]),
          }}
        >
          <ColumnsChart labels={labels} series={[{ key: 'a', counts }]} />
        </ChartFigure>
      </div>
    </Section>
  );
}

export function ScoreSection({ view }: { readonly view: OverviewView }) {
  const counts = SCORE_WORDS.map((word) => view.score[word]);
  const all = counts.reduce((sum, n) => sum + n, 0);
  return (
    <Section title={words.score.title} hint={words.score.hint}>
      <div className={classes.charts}>
        <ChartFigure
          title={words.score.chart}
          says={all === 0 ? words.score.nothing : words.score.says(all, partOf(view.score.first_weak, all))}
          table={{
            columns: [words.score.what, words.number],
            rows: SCORE_WORDS.map((word, i) => [words.score.words[word], counts[i] ?? 0]),
          }}
        >
          <ColumnsChart
            labels={SCORE_WORDS.map((word) => words.score.short[word])}
            series={[{ key: 'a', counts }]}
          />
        </ChartFigure>
      </div>
    </Section>
  );
}
