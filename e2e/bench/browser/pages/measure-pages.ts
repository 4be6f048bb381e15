import type { Page } from '@playwright/test';
import { pictures } from '../../ingest/pictures';
import { percentile } from '../../percentile';
import { type Measured, type Report, told } from '../../report';
import { atBrowserDesk, type BrowserDesk, LANE_NAME, reviewerAt } from '../browser-desk';
import type { BrowserOptions } from '../options';
import { pairMatch } from '../pair';
import { type Category, type Judged, LIGHTHOUSE, lighthouse, metricsText } from './lighthouse';

const AIMS: Readonly<Record<Category, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};
const NAMES: Readonly<Record<Category, string>> = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
};
const SIZE = { width: 800, height: 1000 } as const;

const cookieOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly cookie: string | null;
}

/** A desk with something on every page: matches that wait, and one with a whole review in its file. */
const visits = async (desk: BrowserDesk): Promise<readonly Visit[]> => {
  const next = await pictures();
  const push = (n: number) => desk.push(pairMatch(n, SIZE, next(), next(), next(), next()));
  const id = await push(0);
  for (let n = 1; n < 4; n++) await push(n);
  const reviewer = await reviewerAt(desk);
  await reviewer.claimNext(LANE_NAME);
  await reviewer.reviewAndReject();
  const supervisor = await desk.open('supervisor-1');
  return [
    { name: 'Sign-in', path: '/sign-in', cookie: null },
    { name: 'Queue', path: '/queue', cookie: await cookieOf(reviewer.page) },
    { name: 'Match file', path: `/matches/${id}`, cookie: await cookieOf(supervisor) },
  ];
};

const judge = async (desk: BrowserDesk, visit: Visit, times: number): Promise<readonly Measured[]> => {
  const runs: Judged[] = [];
  while (runs.length < times) runs.push(await lighthouse(`${desk.url}${visit.path}`, visit.cookie));
  for (const complaint of new Set(runs.flatMap(({ complaints }) => complaints)))
    console.log(`  ${visit.name}: ${complaint}`);
  const scores = (Object.keys(AIMS) as Category[]).map((category) => {
    const all = runs.map(({ scores }) => scores[category]);
    const [median, aim] = [percentile(all, 0.5), AIMS[category]];
    const measured = `${median} (${all.join(', ')})`;
    const what = `${visit.name}, ${NAMES[category]}`;
    return { what, measured, aim: `at least ${aim}`, met: median >= aim };
  });
  const median = metricsText((name) =>
    percentile(
      runs.map(({ metrics }) => metrics[name]),
      0.5,
    ),
  );
  const paces = runs.map(({ pace }) => Math.round(pace)).join(', ');
  return [...scores, told(`– ${visit.name}, medians`, `${median}; pace of the machine ${paces}`)];
};

/** Lighthouse on the pages that people come in by. */
export const measurePages = ({ quick }: BrowserOptions): Promise<Report> =>
  atBrowserDesk(async (desk) => {
    const times = quick ? 1 : 5;
    const rows: Measured[] = [];
    try {
      for (const visit of await visits(desk)) rows.push(...(await judge(desk, visit, times)));
    } catch (fault) {
      if (rows.length > 0) throw fault;
      rows.push(
        told('Lighthouse', `not run here: ${fault instanceof Error ? fault.message.split('\n')[0] : fault}`),
      );
    }
    return {
      title: 'Lighthouse',
      how: `Lighthouse ${LIGHTHOUSE}, desktop preset, median of ${times}; queue and match file as somebody who is signed in.`,
      rows,
    };
  });
