import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { CANARY } from '@/e2e/fuzz/canary';
import { openFuzzDesk } from '@/e2e/fuzz/fuzz-desk';
import { wrongWith } from '@/e2e/fuzz/judge';
import { type Operation, operations } from '@/e2e/fuzz/operations';
import { anyRequest, type Sent } from '@/e2e/fuzz/requests';
import { makeRequest, send, tell } from '@/e2e/fuzz/send';
import { mayWrite } from '@/e2e/fuzz/writes-allowed';

export interface Campaign {
  readonly runs: number;
  readonly seed: number;
  /** Told after each run. */
  readonly onRun?: (done: number, status: number) => void;
}

export interface Told {
  /** How often each address was answered with each status: `POST /api/v1/matches 201`. */
  readonly answers: ReadonlyMap<string, number>;
}

interface Before {
  readonly version: number;
  readonly counts: readonly number[];
  /** Files of images that are stored. */
  readonly files: number;
}

/**
 * Sends generated requests to every route that there is, one after the other, and looks at each answer and at what it
 * left behind. The same seed sends the same requests.
 * @throws Error with the request and what is wrong with its answer
 */
export const fuzz = async ({ runs, seed, onRun }: Campaign): Promise<Told> => {
  const all = await operations();
  const desk = await openFuzzDesk();
  const answers = new Map<string, number>();
  let done = 0;

  const filesFor = async ({ path }: Operation): Promise<number> =>
    path.includes('/v1/images/') ? (await readdir(desk.imagesDir, { recursive: true })).length : 0;
  /** What is wrong with what a request left behind, or null. */
  const leftBehind = async (
    operation: Operation,
    as: Sent['as'],
    status: number,
    before: Before,
  ): Promise<string | null> => {
    const left = await readdir(desk.tempDir).catch(() => []);
    if (left.length > 0) return 'a part of an upload that is left behind';
    if (status >= 400 && (await filesFor(operation)) !== before.files)
      return 'a refused image that is stored';
    if (status < 400 || desk.tables.version() === before.version) return null;
    const written = desk.tables.changed(before.counts);
    if (mayWrite(operation, as, written)) return null;
    return `a refusal that wrote: ${written.join(', ') || 'a row that was there'}`;
  };
  const run = async (sent: Sent): Promise<void> => {
    const operation = all[sent.operation];
    if (!operation) return;
    done += 1;
    desk.clock.pass(60);
    const before = {
      version: desk.tables.version(),
      counts: desk.tables.counts(),
      files: await filesFor(operation),
    };
    const answer = await send(operation, makeRequest(operation, sent, desk.known, desk.credentials));
    const [told, logged] = [wrongWith(operation.path, sent.as, answer), desk.logged()];
    const wrong =
      [told, logged].filter((one) => one !== null).join('\n') ||
      (await leftBehind(operation, sent.as, answer.status, before));
    if (wrong)
      throw new Error(
        `${wrong}\nRequest ${done} of seed ${seed}: ${tell(operation, sent)}\nAnswer: ${answer.text.slice(0, 2000)}`,
      );
    if (answer.status < 300) desk.learn(answer.text);
    const what = `${operation.method} ${operation.path} ${answer.status}`;
    answers.set(what, (answers.get(what) ?? 0) + 1);
    onRun?.(done, answer.status);
  };
  try {
    const requests = anyRequest(all, desk.material);
    const report = await fc.check(fc.asyncProperty(requests, run), {
      numRuns: runs,
      seed,
      endOnFailure: true,
    });
    if (report.failed) throw report.errorInstance ?? new Error('The run was interrupted.');
    const holding = desk.tables.holding(CANARY).filter((table) => !table.startsWith('webhook'));
    if (holding.length > 0) throw new Error(`A secret was stored: ${holding.join('\n')} (seed ${seed})`);
    return { answers };
  } finally {
    await desk.close();
  }
};
