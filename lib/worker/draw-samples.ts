import { SECOND } from '@/lib/domain/time';
import type { Desk } from '@/lib/ports/desk';
import type { DecidedMatch, KeptPlan } from '@/lib/ports/sampling-store';
import { drawDecision } from '@/lib/verbs/sampling/draw-decision';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 1000;

/** A decision that cannot be drawn is tried so often; then the others stop waiting behind it. */
const TRIES = 20;
const tried = new Map<string, number>();

/** False: to be tried again, and nothing behind it was drawn yet. */
const drawn = async (
  desk: Desk,
  decision: DecidedMatch,
  plans: readonly KeptPlan[],
  place: number,
): Promise<boolean> => {
  const key = `${decision.matchId} ${decision.at}`;
  try {
    await drawDecision(desk, decision, plans);
    tried.delete(key);
    return true;
  } catch (fault) {
    const times = (tried.get(key) ?? 0) + 1;
    tried.set(key, times);
    desk.log.error({ match: decision.matchId, times, err: fault }, 'decision cannot be drawn for re-review');
    if (times < TRIES) return false;
    // While nothing can be written at all, the decision is not to blame: this throws then, and it is tried again.
    await desk.stores.sampling.moveOn(place, place);
    return true;
  }
};

/**
 * Walks the log's order and draws decisions into blind re-review. How far it has come is remembered after the drawing, and
 * each drawing is done once however often it is tried, so that a crash loses none and doubles none.
 */
export const drawSamples: Task = {
  name: 'draw-samples',
  everyMs: SECOND,
  run: async (desk) => {
    const { sampling, log } = desk.stores;
    // In this order: what is in the log by now was decided before any plan that is set after the plans were read.
    const size = await log.size();
    const plans = await sampling.plans();
    const batch = await sampling.next(AT_ONCE);
    if (batch.to === batch.from) return false;
    if (plans.length === 0) {
      await sampling.moveOn(batch.from, Math.max(size, batch.from));
      return false;
    }
    for (const decision of batch.decisions)
      if (!(await drawn(desk, decision, plans, batch.from))) return false;
    const moved = await sampling.moveOn(batch.from, batch.to);
    return moved && batch.to - batch.from === AT_ONCE;
  },
};
