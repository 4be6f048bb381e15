import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answers, plainEnvironment } from '@/lib/practice/serve-desk';

const ROOT = join(import.meta.dirname, '../..');
const OPEN_WITHIN_MS = 180_000;
const KEPT = 8_000;

export interface Server {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  readonly exited: Promise<number | null>;
  /** Waits until it answers. @throws when it ended by itself, or does not */
  open(): Promise<void>;
  /** SIGKILL, and waits until nothing is left of it. */
  kill(): Promise<void>;
  stop(): Promise<number | null>;
  output(): string;
}

/**
 * Starts the desk from the built tree and does not wait for it, so that it can be killed while it starts; `before`
 * is a command to run it under. It ends with this process at the latest.
 */
export const startServer = (
  url: string,
  env: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Server => {
  const node = [process.execPath, '--import', './lib/practice/end-with-parent.mjs', 'lib/server/start.mjs'];
  const [program = '', ...args] = [...before, ...node];
  const child = spawn(program, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...plainEnvironment(),
      ...env,
      NODE_ENV: 'production',
      PORT: new URL(url).port,
      SECOND_LOOK_URL: url,
    },
  });
  child.stdin.on('error', () => {});
  let [printed, ended] = ['', false];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-KEPT);
    });
  const exited = once(child, 'close').then(([code]) => {
    ended = true;
    return code as number | null;
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    if (!ended) child.kill(signal);
    return exited;
  };
  return {
    pid: child.pid ?? 0,
    hasEnded: () => ended,
    exited,
    open: async () => {
      for (const until = Date.now() + OPEN_WITHIN_MS; Date.now() < until; await sleep(30)) {
        if (ended) throw new Error(`The desk ended by itself:\n${printed.trim()}`);
        if (await answers(url)) return;
      }
      throw new Error(`The desk did not answer at ${url}:\n${printed.trim()}`);
    },
    kill: async () => void (await end('SIGKILL')),
    // It drains as its input ends. A command that it runs under would keep a signal to itself, as strace does.
    stop: () => {
      child.stdin.end();
      return exited;
    },
    output: () => printed,
  };
};
