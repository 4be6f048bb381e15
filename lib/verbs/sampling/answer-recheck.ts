import type { Env } from '@/lib/domain/env';
import { isClosed } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { movedOn, answerRecheck as rule } from '@/lib/domain/rules/recheck';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { changeMatch } from '@/lib/verbs/change-match';
import { tellDifference } from '@/lib/verbs/sampling/tell-difference';

const REASON = 'What it reviews does not stand as it did any more.';

/** Takes an open re-review back when nobody need look again; whoever works on it is told as at any withdrawn match. */
const takeBack = (context: Context, recheck: string) =>
  changeMatch(context, recheck, null, (state, env) => withdrawMatch(state, systemActor.by, env, REASON));

/** Records on a decided match what its re-review came to, once that has ended. Answers whether anything happened. */
export const answerRecheck = async (context: Context, matchId: string, recheck: string): Promise<boolean> => {
  const { matches } = context.stores;
  const [state, found] = await Promise.all([matches.load(matchId), matches.load(recheck)]);
  const drawn = state?.rechecks.find((r) => r.recheck === recheck);
  if (!state || !drawn) return false;
  if (found && !isClosed(found)) {
    if (!movedOn(state, drawn)) return false;
    await takeBack(context, recheck);
  }
  const review = await matches.load(recheck);
  const decide = (now: MatchState, env: Env) => rule(now, env, recheck, review);
  const done = await changeMatch(context, matchId, null, decide);
  if (!done.ok || done.value.decision.events.length === 0) return false;
  await tellDifference(context, done.value.before, done.value.state);
  return true;
};
