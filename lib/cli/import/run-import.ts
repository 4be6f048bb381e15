import {
  counted,
  forgetProgress,
  NOTHING_DONE,
  type Outcome,
  type Progress,
  readProgress,
  writeProgress,
} from '@/lib/cli/import/progress';
import { Unreachable } from '@/lib/cli/unreachable';
import { PackError } from '@/lib/practice/pack';

/** Some pushes at once, and where they end. */
export interface Step {
  /** How many entries have been read when this step is done, and a hash of them. */
  readonly done: number;
  readonly fingerprint: string;
  readonly push: () => Promise<readonly Outcome[]>;
}

export interface Import {
  /** Beside what is imported. */
  readonly progressFile: string;
  readonly steps: () => AsyncIterable<Step>;
  readonly say: (text: string) => void;
}

const line = ({ done, made, known, refused }: Progress): string =>
  `${done} read: ${made} new, ${known} known already, ${refused} refused`;

/** Later the same push may well be taken: it is neither taken nor refused now. */
const notNow = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes.find(({ problem, status }) => problem && (status === 503 || status === 429 || status === 401));

const pushed = async (step: Step): Promise<readonly Outcome[]> => {
  try {
    const outcomes = await step.push();
    const unable = notNow(outcomes);
    if (unable?.problem) throw new Error(unable.problem.detail);
    return outcomes;
  } catch (fault) {
    if (fault instanceof PackError) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new Unreachable(`${why}\nThe same command goes on where this one ended.`);
  }
};

/** Where an import that broke off goes on: after the step that ends where it ended, if that is still the same. */
const resumed = async ({ progressFile, steps, say }: Import): Promise<Progress> => {
  const before = await readProgress(progressFile);
  if (!before) return NOTHING_DONE;
  for await (const { done, fingerprint } of steps()) {
    if (done < before.done) continue;
    if (done > before.done || fingerprint !== before.fingerprint) break;
    say(`Going on after ${line(before)}.`);
    return before;
  }
  say('What is imported has changed since; it is read from its beginning. Nothing is stored twice.');
  return NOTHING_DONE;
};

/**
 * Pushes everything in steps, and notes after each how far it came. A match is known by its external id, so a step
 * that is repeated stores nothing twice. @throws Unreachable when the desk cannot answer
 */
export const runImport = async (given: Import): Promise<Progress> => {
  let progress = await resumed(given);
  let warned = false;
  for await (const step of given.steps()) {
    if (step.done <= progress.done) continue;
    const outcomes = await pushed(step);
    const { done, fingerprint } = step;
    progress = { ...outcomes.reduce(counted, progress), done, fingerprint };
    given.say(line(progress));
    const kept: boolean = warned || (await writeProgress(given.progressFile, progress));
    if (!kept) given.say('Nothing can be written there: an import that breaks off starts over.');
    warned ||= !kept;
  }
  await forgetProgress(given.progressFile);
  return progress;
};
