/**
 * Loaded before the server of a benchmark. It measures how late the event loop is, and on SIGUSR2 appends what it
 * has measured since the last one to a file, as one line of JSON. Nothing of it is reachable over HTTP.
 */
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const file = process.env.BENCH_LOOP_DELAY;
// A timer of this many milliseconds: the histogram holds how long it took, so an idle loop shows this.
const RESOLUTION = 10;

/** Milliseconds that this thread was ready to run and had no core: the second number there, in nanoseconds. */
const waited = () => {
  const bytes = Buffer.alloc(128);
  const schedstat = openSync('/proc/self/schedstat', 'r');
  const length = readSync(schedstat, bytes, 0, bytes.length, 0);
  closeSync(schedstat);
  return Number(bytes.toString('latin1', 0, length).split(' ')[1]) / 1e6;
};

/** Delays without what other processes took; on a busy machine only these say something of this program. */
const ownDelays = () => {
  let own = /** @type {number[]} */ ([]);
  let [lastAt, lastWaited] = [performance.now(), waited()];
  const timer = setInterval(() => {
    const [at, wait] = [performance.now(), waited()];
    own.push(Math.max(0, at - lastAt - (wait - lastWaited) - RESOLUTION));
    [lastAt, lastWaited] = [at, wait];
  }, RESOLUTION);
  timer.unref();
  return () => {
    const sorted = own.sort((a, b) => a - b);
    own = [];
    return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
  };
};

if (file) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  const own = ownDelays();
  process.on('SIGUSR2', () => {
    const late = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
    const [p50, p99] = [late(delay.percentile(50)), late(delay.percentile(99))];
    const line = { p50, p99, most: late(delay.max), own: own() };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
    delay.reset();
  });
}
