import { memoryOf } from '../server-process';

const EVERY_MS = 100;

export interface Sampled {
  /** Megabytes above what it had before the work, at the most. */
  readonly grown: number;
  readonly most: number;
}

/** Resident memory of a process while some work goes on. */
export const whileSampling = async (pid: number, work: () => Promise<unknown>): Promise<Sampled> => {
  const { now: before } = await memoryOf(pid);
  let most = before;
  const sample = async () => {
    most = Math.max(most, (await memoryOf(pid)).now);
  };
  const timer = setInterval(() => void sample(), EVERY_MS);
  try {
    await work();
    await sample();
  } finally {
    clearInterval(timer);
  }
  return { grown: most - before, most };
};
