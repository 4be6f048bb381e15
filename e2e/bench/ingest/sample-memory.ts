import { memoryOf } from '../server-process';

const EVERY_MS = 100;

/** The most resident memory, in megabytes, that a process has while some work goes on. */
export const mostWhile = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  let most = 0;
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
  return most;
};
