import type { Desk } from '@/lib/ports/desk';
import { settleMatch } from '@/lib/verbs/settle-match';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 100;

/** One match that cannot be settled is told of and left; the votes of all others must not wait behind it. */
const settle = async (desk: Desk, id: string): Promise<boolean> => {
  try {
    const done = await settleMatch(desk, id);
    return done.ok && done.value;
  } catch (fault) {
    desk.log.error({ match: id, err: fault }, 'match cannot be settled');
    return false;
  }
};

/** Counts due votes; ends leases, leads and waits whose time is over. */
export const settleMatches: Task = {
  name: 'settle-matches',
  everyMs: 250,
  run: async (desk) => {
    const due = await desk.stores.matches.due(desk.clock.now(), AT_ONCE);
    let settled = 0;
    for (const id of due) if (await settle(desk, id)) settled++;
    // Matches that a stop holds back stay due: only progress is a reason to look again at once.
    return settled === AT_ONCE;
  },
};
