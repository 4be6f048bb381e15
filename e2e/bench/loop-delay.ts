import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Milliseconds by which the event loop of a process was late since it was asked before; `own` is the 99th percentile
 * without the time in which it waited for a core.
 */
const delays = z.object({ p50: z.number(), p99: z.number(), most: z.number(), own: z.number() });
export type LoopDelay = z.output<typeof delays>;

const PRELOAD = new URL('./loop-delay-preload.mjs', import.meta.url);
const ANSWERS_WITHIN_MS = 10_000;

const fileIn = (dataDir: string): string => join(dataDir, 'loop-delay.jsonl');

/** What makes a served desk measure its event loop; see loop-delay-preload.mjs. */
export const measuredLoop = (dataDir: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${PRELOAD.href}`,
  BENCH_LOOP_DELAY: fileIn(dataDir),
});

const linesOf = async (file: string): Promise<readonly string[]> => {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
};

/** Asks a server for its delays, and lets it begin anew. @throws when it does not answer */
export const loopDelay = async (pid: number, dataDir: string): Promise<LoopDelay> => {
  const file = fileIn(dataDir);
  const known = (await linesOf(file)).length;
  process.kill(pid, 'SIGUSR2');
  for (const until = Date.now() + ANSWERS_WITHIN_MS; Date.now() < until; await sleep(20)) {
    const line = (await linesOf(file))[known];
    if (line !== undefined) return delays.parse(JSON.parse(line));
  }
  throw new Error('The server does not say how late its event loop was.');
};
