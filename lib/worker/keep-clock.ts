import type { Task } from '@/lib/worker/task';

/** Keeps the highest instant seen, so that a clock that jumps back is noticed before it issues anything. */
export const keepClock: Task = {
  name: 'keep-clock',
  everyMs: 1000,
  run: async (desk) => {
    await desk.stores.desk.raiseClock(desk.clock.now());
    return false;
  },
};
