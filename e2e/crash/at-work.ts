import { setTimeout as sleep } from 'node:timers/promises';
import type { Recorder } from './acknowledged';
import type { CrashDesk } from './crash-desk';
import type { MadeMatch } from './made-match';

export interface AtWork {
  readonly desk: CrashDesk;
  readonly recorder: Recorder;
  readonly make: (name: string) => MadeMatch;
  /** Seeded, in [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Answers that nobody expected, with how often they came. */
  readonly surprises: Map<string, number>;
}

/** One thing that somebody does at the desk. */
export type Turn = () => Promise<void>;

/** The desk was not reached, or died before its answer was whole: nothing is known of the request. */
export class Unanswered extends Error {}

/** A desk that shuts down or whose machine fails says so; one that was asked wrongly is a fault of the harness. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    what: string,
  ) {
    super(`${what}: ${status} ${code}`);
  }
}

const LONGEST_MS = 30_000;

/** One request, its answer read to the end. @throws Unanswered @throws Refused */
export const send = async (
  { desk, signal }: Pick<AtWork, 'desk' | 'signal'>,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string | Buffer,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> => {
  let answer: Response;
  let text: string;
  try {
    const within = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]);
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
    answer = await fetch(`${desk.url}${path}`, { method, headers, signal: within, ...sent });
    text = await answer.text();
  } catch (cause) {
    throw new Unanswered(path, { cause });
  }
  if (answer.ok) return { status: answer.status, text, headers: answer.headers };
  const code = /"code":"([a-z_0-9]+)"/.exec(text)?.[1] ?? text.slice(0, 200);
  throw new Refused(answer.status, code, `${method} ${path.replaceAll(/[0-9a-f]{16,}/g, '…')}`);
};

/** Does the work again and again until the signal, through crashes; what was refused is counted, not thrown. */
export const keepAt = async (
  { signal, random, surprises }: Pick<AtWork, 'signal' | 'random' | 'surprises'>,
  work: Turn,
  pause: number,
): Promise<void> => {
  const wait = (ms: number) => sleep(ms, undefined, { signal }).catch(() => {});
  while (!signal.aborted) {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Unanswered)) {
        const what = fault instanceof Refused ? fault.message : String(fault);
        surprises.set(what, (surprises.get(what) ?? 0) + 1);
      }
      await wait(60);
    }
    await wait(pause * (0.5 + random()));
  }
};
