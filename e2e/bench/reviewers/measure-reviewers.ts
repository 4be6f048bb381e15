import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServedDesk } from '@/lib/practice/serve-desk';
import { addBenchIntegrator, newBenchDesk, serveBench } from '../bench-desk';
import { benchPlan, loginsOf } from '../bench-plan';
import { benchMatch } from '../ingest/bench-match';
import { pictures } from '../ingest/pictures';
import { pushAtOnce } from '../ingest/push-at-once';
import { loopDelay } from '../loop-delay';
import type { BenchOptions } from '../options';
import { percentile, spread } from '../percentile';
import { signInAll } from '../person-client';
import { type Report, told, under } from '../report';
import { cpuOf, total, used } from '../server-process';
import { flushTimes } from './flush-time';
import { type IdleProcess, startIdle } from './idle-process';
import { type Seen, simulateReviewer, THINK } from './simulate';

const REVIEWERS = 50;
const KEYS = 8;
/** Two vote on each match, and nobody twice. */
const WAITING = 120;
const PUSH_EVERY_MS = 1000;
const MOST_LATE_MS = 50;

const nothingSeen = (): Seen => ({ took: [], acts: 0, votes: 0, idle: 0, refused: [] });

interface Watched {
  readonly served: ServedDesk;
  readonly dataDir: string;
  readonly idle: IdleProcess;
  readonly seen: Seen;
}

/** Measures for so long, when everybody is at work. */
const watch = async ({ served, dataDir, idle, seen }: Watched, seconds: number) => {
  await Promise.all([loopDelay(served.pid, dataDir), idle.delay()]);
  const [before, from] = [await cpuOf(served.pid), seen.took.length];
  await sleep(seconds * 1000);
  const [delay, nothing] = await Promise.all([loopDelay(served.pid, dataDir), idle.delay()]);
  return { delay, nothing, cpu: total(used(before, await cpuOf(served.pid))), took: seen.took.slice(from) };
};

/** Fifty reviewers at work while an integrator pushes: how late the server's event loop is. */
export const measureReviewers = async ({ quick }: BenchOptions): Promise<Report> => {
  const [rampUp, seconds] = quick ? [35, 20] : [40, 60];
  const plan = benchPlan(REVIEWERS);
  const next = await pictures();
  const desk = await newBenchDesk(plan, (d) => addBenchIntegrator(d, 'Bench', KEYS));
  const flushes = await flushTimes(200);
  const idle = await startIdle();
  const end = new AbortController();
  // Everybody's wait hears it.
  setMaxListeners(REVIEWERS + 10, end.signal);
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
        await push(n, 1).catch((fault: unknown) => seen.refused.push(String(fault)));
        await sleep(PUSH_EVERY_MS, undefined, { signal: end.signal }).catch(() => {});
      }
    })();
    await sleep(rampUp * 1000);
    const watched = { served, dataDir: desk.dataDir, idle, seen };
    const { delay, nothing, cpu, took } = await watch(watched, seconds);
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
        told('– without waiting for a core', `${delay.own.toFixed(1)} ms`),
        told('– of a process beside it that does nothing', `${nothing.p99.toFixed(1)} ms`),
        told('– one page to the disk by itself, p99', `${percentile(flushes, 0.99).toFixed(1)} ms`),
        told('Requests a second', (took.length / seconds).toFixed(1)),
        told('Time of a request, median / p95', spread(took)),
        told('CPU of the server', `${((100 * cpu) / seconds).toFixed(0)} % of one core`),
        told('Votes cast in all', `${seen.votes}; ${seen.refused.length} acts refused`),
      ],
    };
  } finally {
    end.abort();
    await idle.end();
    await desk.remove();
  }
};
