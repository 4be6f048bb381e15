import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');
const OPEN_WITHIN_MS = 120_000;
/** Enough of a server's last words to say why it ended. */
const KEPT = 8_000;

export interface ServedDesk {
  readonly url: string;
  readonly pid: number;
  /** Settles with the exit code, or null after a signal, whoever ended it. */
  readonly exited: Promise<number | null>;
  /** Asks it to drain and waits until it has ended. */
  stop(): Promise<number | null>;
  /** Ends it without any chance to tidy up, as a power cut would. */
  kill(): Promise<void>;
  /** The end of what it has printed. */
  output(): string;
}

export interface Serve {
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Gets what the server prints once it is open; before, its output is told with the fault. */
  readonly echo?: ((text: string) => void) | undefined;
}

/** Our own environment without what configures a desk, so that no other desk's database is ever opened by mistake. */
export const plainEnvironment = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => name !== 'DATABASE_URL' && !/^(SECOND_LOOK_|PORT$)/.test(name),
    ),
  );

/** Whether a desk serves at this address now. */
export const answers = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
};

const untilOpen = async (url: string, hasEnded: () => boolean, output: () => string): Promise<void> => {
  for (const until = Date.now() + OPEN_WITHIN_MS; Date.now() < until; await sleep(100)) {
    if (hasEnded()) throw new Error(`The desk did not start:\n${output().trim()}`);
    if (await answers(url)) return;
  }
  throw new Error(`The desk did not answer at ${url}:\n${output().trim()}`);
};

const start = (port: number, url: string, env: Serve['env']): ChildProcess =>
  spawn(process.execPath, ['--import', './lib/practice/end-with-parent.mjs', 'lib/server/start.mjs'], {
    cwd: ROOT,
    // A group of its own: Ctrl-C in a terminal goes to the whole group, and would reach it twice.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), ...env, NODE_ENV: 'production', PORT: String(port), SECOND_LOOK_URL: url },
  });

/** Serves a desk from the built tree in a process of its own, which ends with this one. @throws when it does not open */
export const serveDesk = async ({ port, env, echo }: Serve): Promise<ServedDesk> => {
  const url = `http://localhost:${port}`;
  const child = start(port, url, env);
  let [printed, open] = ['', false];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-KEPT);
      if (open) echo?.(text);
    });
  let ended = false;
  // `close` and not `exit`, so that its last words have been read. What cannot be started at all has ended too.
  const exited = once(child, 'close').then(
    ([code]) => code as number | null,
    (fault: unknown) => {
      printed += String(fault);
      return null;
    },
  );
  void exited.then(() => {
    ended = true;
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    if (!ended) child.kill(signal);
    return exited;
  };
  try {
    await untilOpen(
      url,
      () => ended,
      () => printed,
    );
    open = true;
  } catch (fault) {
    await end('SIGKILL');
    throw fault;
  }
  return {
    url,
    pid: child.pid ?? 0,
    exited,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    output: () => printed,
  };
};
