import type { Task } from '@/lib/worker/task';

const AT_ONCE = 2000;

/** Folds what was counted since into the numbers that screens show. */
export const countCounters: Task = {
  name: 'count-counters',
  everyMs: 2000,
  run: async (desk) => (await desk.stores.lists.rollUp(AT_ONCE)) === AT_ONCE,
};
