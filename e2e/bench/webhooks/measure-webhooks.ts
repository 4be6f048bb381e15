import { addHook } from '@/e2e/support/webhook-desk';
import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import type { Desk } from '@/lib/ports/desk';
import { anyFreePort } from '@/lib/practice/free-port';
import { connectIntegrator } from '@/lib/practice/integrator';
import { serveDesk } from '@/lib/practice/serve-desk';
import { addBenchIntegrator, newBenchDesk } from '../bench-desk';
import { benchPlan } from '../bench-plan';
import { benchMatch } from '../ingest/bench-match';
import { pictures } from '../ingest/pictures';
import type { BenchOptions } from '../options';
import { percentile } from '../percentile';
import { type Report, under } from '../report';
import { fillBacklog } from './fill-backlog';
import { deadReceiver, healthyReceiver, slowReceiver } from './receivers';

/** Secrets of endpoints are sealed with it: seeding and serving need the same. */
const SECRET = 'the secret of a desk for benchmarks only';

/** Longer than the time limit of a request, three times over. */
const WARM_UP_MS = 35_000;

const envOf = (dataDir: string) => ({
  SECOND_LOOK_DATA: dataDir,
  SECOND_LOOK_SECRET: SECRET,
  SECOND_LOOK_LOG: 'warn',
  SECOND_LOOK_WEBHOOK_ALLOW: '127.0.0.1',
});

interface Backlog {
  readonly endpoints: number;
  readonly each: number;
}

/** Half of the endpoints never answer, half take five seconds; each has its integrator and its share of what waits. */
const addTroubled = async (desk: Desk, urls: readonly [string, string], { endpoints }: Backlog) => {
  const integrators: string[] = [];
  for (let n = 0; n < endpoints; n += 1) {
    const { integrator } = await addBenchIntegrator(desk, `Troubled ${n}`, 1);
    await addHook(desk, integrator, urls[n % 2] ?? '');
    integrators.push(integrator);
  }
  return integrators;
};

/** Milliseconds from the answer to a push until its news arrived at the healthy endpoint, push after push. */
const delays = async (backlog: Backlog, samples: number): Promise<readonly number[]> => {
  const [dead, slow, healthy] = await Promise.all([deadReceiver(), slowReceiver(), healthyReceiver()]);
  const next = await pictures();
  const bench = await newBenchDesk(benchPlan(0), (desk) => addBenchIntegrator(desk, 'Healthy', 1));
  const desk = await openDesk(readConfig(envOf(bench.dataDir)), { background: false });
  const troubled = await addTroubled(desk, [dead.url, slow.url], backlog);
  await addHook(desk, bench.seeded.integrator, healthy.url);
  await desk.close();
  await fillBacklog(bench.dataDir, troubled, backlog.each);
  const served = await serveDesk({ port: await anyFreePort(), env: envOf(bench.dataDir) });
  try {
    const [key = ''] = bench.seeded.keys;
    const integrator = connectIntegrator({ url: served.url, key });
    // Each troubled endpoint has been tried, and its backlog holds every place that it gets.
    await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
    const found: number[] = [];
    for (let n = 0; n < samples; n += 1) {
      const match = benchMatch(n, next);
      const answer = await integrator.push(match);
      if (answer?.status !== 201) throw new Error(`A match was not taken: ${JSON.stringify(answer)}`);
      const pushed = performance.now();
      found.push(Math.max(0, (await healthy.arrival(match.body.external_id)) - pushed));
    }
    return found;
  } finally {
    await served.stop();
    await bench.remove();
    for (const receiver of [dead, slow, healthy]) receiver.close();
  }
};

/** How long news to a healthy endpoint take beside a backlog to dead and slow ones. */
export const measureWebhooks = async ({ quick }: BenchOptions): Promise<Report> => {
  const [total, samples] = quick ? [1000, 5] : [10_000, 25];
  const two = await delays({ endpoints: 2, each: total / 2 }, samples);
  const many = await delays({ endpoints: 80, each: total / 80 }, samples);
  const line = (what: string, ms: readonly number[]) =>
    under(what, percentile(ms, 1), 2000, 'ms', `half within ${percentile(ms, 0.5).toFixed(0)} ms`);
  return {
    title: 'Webhooks',
    how: `${total.toLocaleString('en-US')} deliveries wait for endpoints of which half never answer and half take 5 seconds. ${samples} matches are pushed one after another; from the answer to each push until its message has arrived at an endpoint that answers at once. The desk has been up for ${WARM_UP_MS / 1000} seconds.`,
    rows: [
      line('A new delivery beside one dead and one slow endpoint, longest', two),
      line('A new delivery beside 40 dead and 40 slow endpoints, longest', many),
    ],
  };
};
