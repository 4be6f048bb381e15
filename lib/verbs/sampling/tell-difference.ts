import type { MatchState } from '@/lib/domain/match';
import { differenceText } from '@/lib/domain/sampling/difference-text';
import type { Context } from '@/lib/ports/context';
import { setAlarm } from '@/lib/verbs/set-alarm';

/**
 * Raises or clears the alarm of a match at once, where it says nothing else; what the two together should say the worker
 * sees some seconds later.
 */
export const tellDifference = async (
  context: Context,
  before: MatchState,
  after: MatchState,
): Promise<void> => {
  const { id, lane } = after.match;
  const standing =
    (await context.stores.lanes.alarms()).find((a) => a.matchId === id && !a.clearedAt) ?? null;
  if ((standing?.text ?? null) !== differenceText(before)) return;
  await setAlarm(context, standing, { lane, matchId: id, text: differenceText(after) });
};
