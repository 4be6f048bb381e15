import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';

/** The last one that runs on Node 20; too large to be a dependency of the desk, so it is fetched when asked for. */
export const LIGHTHOUSE = '12.8.2';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What the performance score is made of: paints and blocking in milliseconds, the shift without a unit. */
const METRICS = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'layout shift',
} as const;
type Metric = keyof typeof METRICS;

const audit = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  numericValue: z.number().optional(),
});
const result = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), audit),
});

export interface Judged {
  /** 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly metrics: Readonly<Record<Metric, number>>;
  /** How fast the machine was just then, by Lighthouse's own reckoning; its simulation takes 1000 and more for granted. */
  readonly pace: number;
  /** Titles of weighted audits outside performance that are not passed. */
  readonly complaints: readonly string[];
}

const told = (metric: Metric, value: number): string =>
  metric === 'cumulative-layout-shift' ? value.toFixed(3) : `${Math.round(value)} ms`;

/** What made a score, in words. */
export const metricsText = (of: (metric: Metric) => number): string =>
  (Object.keys(METRICS) as Metric[]).map((name) => `${METRICS[name]} ${told(name, of(name))}`).join(', ');

const run = promisify(execFile);
const FLAGS =
  '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const judgedBy = (text: string): Judged => {
  const { environment, categories, audits } = result.parse(JSON.parse(text));
  const score = (name: Category) => Math.round(100 * (categories[name]?.score ?? Number.NaN));
  const metric = (name: Metric) => audits[name]?.numericValue ?? Number.NaN;
  const failed = (['accessibility', 'best-practices'] as const)
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    },
    metrics: {
      'first-contentful-paint': metric('first-contentful-paint'),
      'largest-contentful-paint': metric('largest-contentful-paint'),
      'speed-index': metric('speed-index'),
      'total-blocking-time': metric('total-blocking-time'),
      'cumulative-layout-shift': metric('cumulative-layout-shift'),
    },
    pace: environment.benchmarkIndex,
    complaints: failed.map(({ id }) => audits[id]?.title ?? id),
  };
};

/** One run of Lighthouse, desktop preset, as somebody with this cookie. @throws where it cannot be fetched or run */
export const lighthouse = async (url: string, cookie: string | null): Promise<Judged> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-lighthouse-'));
  try {
    const [headers, output] = [join(folder, 'headers.json'), join(folder, 'result.json')];
    await writeFile(headers, JSON.stringify(cookie === null ? {} : { Cookie: cookie }));
    await run(
      'npm',
      [
        ...['exec', '--yes', `--package=lighthouse@${LIGHTHOUSE}`, '--', 'lighthouse', url, '--quiet'],
        ...['--preset=desktop', '--output=json', `--output-path=${output}`, `--extra-headers=${headers}`],
        ...[`--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=${FLAGS}`],
      ],
      {
        cwd: folder,
        maxBuffer: 2 ** 26,
        env: { ...process.env, CHROME_PATH: process.env.SECOND_LOOK_CHROMIUM ?? chromium.executablePath() },
      },
    );
    return judgedBy(await readFile(output, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
