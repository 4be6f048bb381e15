import { setTimeout as sleep } from 'node:timers/promises';
import type { ServedDesk } from '@/lib/practice/serve-desk';
import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan, loginsOf } from '../bench-plan';
import { benchMatch } from '../ingest/bench-match';
import { pictures } from '../ingest/pictures';
import { pushAtOnce } from '../ingest/push-at-once';
import { loopDelay } from '../loop-delay';
import type { BenchOptions } from '../options';
import { spread } from '../percentile';
import { signInAll } from '../person-client';
import { type Report, told, under } from '../report';
import { cpuOf, total, used } from '../server-process';
import { type Seen, simulateReviewer, THINK } from './simulate';

const REVIEWERS = 50;
const KEYS = 8;
/** Two vote on each match, and nobody twice. */
const WAITING = 120;
const PUSH_EVERY_MS = 1000;
const MOST_LATE_MS = 50;

const nothingSeen = (): Seen => ({ took: [], acts: 0, votes: 0, idle: 0, refused: [] });

/** Measures from `after` on, when everybody is at work, for so long. */
const watch = async (served: ServedDesk, dataDir: string, seen: Seen, after: number, seconds: number) => {
  await sleep(after * 1000);
  await loopDelay(served.pid, dataDir);
  const [before, from] = [await cpuOf(served.pid), seen.took.length];
  await sleep(seconds * 1000);
  const delay = await loopDelay(served.pid, dataDir);
  return { delay, cpu: total(used(before, await cpuOf(served.pid))), took: seen.took.slice(from) };
};

/** Fifty reviewers at work while an integrator pushes: how late the server's event loop is. */
export const measureReviewers = async ({ quick }: BenchOptions): Promise<Report> => {
  const [rampUp, seconds] = quick ? [15, 20] : [35, 60];
  const plan = benchPlan(REVIEWERS);
  const next = await pictures();
  const desk = await newBenchDesk(plan, (d) => addBenchIntegrator(d, 'Bench', KEYS));
  const end = new AbortController();
  try {
    const served = await serveBench(desk.dataDir);
    const push = (from: number, count: number) =>
      pushAtOnce(
        served.url,
        desk.seeded.keys,
        Array.from({ length: count }, (_, i) => benchMatch(from + i, next)),
      );
    await push(0, WAITING);
    const seen = nothingSeen();
    const asks = await signInAll(served.url, loginsOf(plan, 'reviewer'));
    const work = asks.map((ask, n) => simulateReviewer(ask, n, rampUp * 1000, seen, end.signal));
    const pushing = (async () => {
      for (let n = WAITING; !end.signal.aborted; n++) {
        await push(n, 1);
        await sleep(PUSH_EVERY_MS, undefined, { signal: end.signal }).catch(() => {});
      }
    })();
    const { delay, cpu, took } = await watch(served, desk.dataDir, seen, rampUp, seconds);
    end.abort();
    await Promise.all([...work, pushing]);
    for (const refused of new Set(seen.refused)) console.log(`  not taken: ${refused}`);
    await served.stop();
    const late = `median ${delay.p50.toFixed(1)} ms, most ${delay.most.toFixed(0)} ms`;
    return {
      title: `${REVIEWERS} reviewers`,
      how: `${seconds} seconds of ${REVIEWERS} simulated reviewers with sessions and passwords of their own, an act every ${THINK / 1000} s each, from the claim with its pictures to the vote with its password; an integrator pushes a match with five pictures every second. Delay of the server’s event loop as perf_hooks measures it, without its own interval.`,
      rows: [
        under('Delay of the event loop, p99', delay.p99, MOST_LATE_MS, 'ms', late),
        told('Requests a second', (took.length / seconds).toFixed(1)),
        told('Time of a request, median / p95', spread(took)),
        told('CPU of the server', `${((100 * cpu) / seconds).toFixed(0)} % of one core`),
        told('Votes cast in all', `${seen.votes}; ${seen.refused.length} acts refused`),
      ],
    };
  } finally {
    end.abort();
    await desk.remove();
  }
};
