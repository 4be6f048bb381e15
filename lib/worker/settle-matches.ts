import { settleMatch } from '@/lib/verbs/settle-match';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 100;

/** Counts due votes; ends leases, leads and waits whose time is over. */
export const settleMatches: Task = {
  name: 'settle-matches',
  everyMs: 250,
  run: async (desk) => {
    const due = await desk.stores.matches.due(desk.clock.now(), AT_ONCE);
    let settled = 0;
    for (const id of due) {
      const done = await settleMatch(desk, id);
      if (done.ok && done.value) settled++;
    }
    // Matches that a stop holds back stay due: only progress is a reason to look again at once.
    return settled === AT_ONCE;
  },
};
