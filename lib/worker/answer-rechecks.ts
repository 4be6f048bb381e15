import { SECOND } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';
import { answerRecheck } from '@/lib/verbs/sampling/answer-recheck';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 50;

/** One that cannot be answered is told of and left; the others must not wait behind it. */
const answer = async (desk: Desk, matchId: string, recheck: string): Promise<boolean> => {
  try {
    return await answerRecheck(desk, matchId, recheck);
  } catch (fault) {
    desk.log.error({ match: matchId, err: fault }, 'blind re-review cannot be answered');
    return false;
  }
};

/** Records on decided matches what their blind re-reviews came to, and takes back those that nobody need do any more. */
export const answerRechecks: Task = {
  name: 'answer-rechecks',
  everyMs: SECOND / 2,
  run: async (desk) => {
    const waiting = await desk.stores.sampling.answerable(AT_ONCE);
    let done = 0;
    for (const { matchId, recheck } of waiting) if (await answer(desk, matchId, recheck)) done++;
    return done === AT_ONCE;
  },
};
