/**
 * Loaded before the server of a benchmark. It measures how late the event loop is, and on SIGUSR2 appends what it
 * has measured since the last one to a file, as one line of JSON. Nothing of it is reachable over HTTP.
 */
import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.BENCH_LOOP_DELAY;
// A timer of this many milliseconds: the histogram holds how long it took, so an idle loop shows this.
const RESOLUTION = 10;

if (file) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  process.on('SIGUSR2', () => {
    const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
    const [p50, p99] = [late(delay.percentile(50)), late(delay.percentile(99))];
    appendFileSync(file, `${JSON.stringify({ p50, p99, most: late(delay.max), samples: delay.count })}\n`);
    delay.reset();
  });
}
