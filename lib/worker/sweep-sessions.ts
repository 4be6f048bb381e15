import { DAY, MINUTE, plus } from '@/lib/domain/time';
import type { Task } from '@/lib/worker/task';

/** Forgets sessions, used grants and failed attempts that ended long ago. */
export const sweepSessions: Task = {
  name: 'sweep-sessions',
  everyMs: 10 * MINUTE,
  run: async (desk) => {
    await desk.stores.sessions.sweep(plus(desk.clock.now(), -2 * DAY));
    return false;
  },
};
