import type { BenchOptions } from '../options';
import { percentile, spread } from '../percentile';
import { atMost, type Measured, type Report, told, under } from '../report';
import { memoryOf } from '../server-process';
import { filledDesk, REVIEWERS } from './filled-desk';
import { type ServedList, serveFilled } from './served-desk';
import { type Step, steps } from './steps';

const SMALL = 1_000;
/** Everybody has claimed once. */
const WARM_UP = REVIEWERS;
const MOST_TIMES = 1.5;
const MOST_MEGABYTES = 512;

/** In turns at the small and at the large desk, so that a busy moment of the machine hits both alike. */
const measure = async (step: Step, desks: readonly ServedList[], times: number) => {
  const took = desks.map((): number[] => []);
  for (let n = 0; n < WARM_UP + times; n++)
    for (const [i, desk] of desks.entries()) {
      const once = await step.once(desk, n);
      if (n >= WARM_UP) took[i]?.push(once);
    }
  await step.over?.();
  return took;
};

const compared = async (step: Step, desks: readonly ServedList[], times: number): Promise<Measured> => {
  const [small = [], large = []] = await measure(step, desks, times);
  const ratio = percentile(large, 0.95) / percentile(small, 0.95);
  return atMost(`${step.what}, p95`, ratio, MOST_TIMES, `${spread(large)} against ${spread(small)}`);
};

/** Claims and lists at a large desk against a small one, both served at once; then the memory of the large one. */
export const measureLists = async ({ quick, million, keep }: BenchOptions): Promise<Report> => {
  const large = million ? 1_000_000 : quick ? 5_000 : 50_000;
  const times = quick ? 60 : 400;
  const filled = [await filledDesk(SMALL, keep), await filledDesk(large, keep)];
  const desks: ServedList[] = [];
  try {
    for (const desk of filled) desks.push(await serveFilled(desk));
    const rows: Measured[] = [];
    for (const step of steps()) rows.push(await compared(step, desks, times));
    const memory = await Promise.all(desks.map(({ served }) => memoryOf(served.pid)));
    const [few, many] = memory.map(({ most }) => most);
    return {
      title: `Claims and lists, ${large.toLocaleString('en')} matches against ${SMALL.toLocaleString('en')}`,
      how: `Through the served desk, ${times} times each, one request at a time, in turns at both desks; median / p95 in brackets. Of the matches 30 in a hundred are queued, 65 decided by two of fifty reviewers, who claim in turn and hold one match each.${million ? '' : ' Run with --million for the figures that the aims are about.'}`,
      rows: [
        ...rows,
        under('Memory of the server, most', many ?? Number.NaN, MOST_MEGABYTES, 'MB'),
        told('– at the small desk', `${few?.toFixed(0)} MB`),
      ],
    };
  } finally {
    for (const { served } of desks) await served.stop();
    for (const desk of filled) await desk.remove();
  }
};
