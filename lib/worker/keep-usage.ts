import { DAY, MINUTE, plus, SECOND } from '@/lib/domain/time';
import { hourOf } from '@/lib/domain/usage';
import type { Desk } from '@/lib/ports/desk';
import type { Task } from '@/lib/worker/task';

/** Writes down what was counted; what cannot be written now stays in memory for the next time. */
export const flushUsage = async ({ usage, stores, log }: Desk): Promise<void> => {
  const batch = usage.drain();
  if (batch.counts.length === 0 && batch.errors.length === 0) return;
  try {
    await stores.usage.add(batch);
  } catch (fault) {
    usage.restore(batch);
    log.warn({ err: fault }, 'usage of keys could not be written; it is kept for the next try');
  }
};

/** Off the path of requests, some seconds late: a crash loses the counts of at most that long. */
export const keepUsage: Task = {
  name: 'keep-usage',
  everyMs: 5 * SECOND,
  run: async (desk) => {
    await flushUsage(desk);
    return false;
  },
};

const COUNTS_KEPT = 400 * DAY;
const ERRORS_KEPT = 30 * DAY;

export const sweepUsage: Task = {
  name: 'sweep-usage',
  everyMs: 60 * MINUTE,
  run: async ({ stores, clock }) => {
    const now = clock.now();
    await stores.usage.sweep(hourOf(plus(now, -COUNTS_KEPT)), plus(now, -ERRORS_KEPT));
    return false;
  },
};
