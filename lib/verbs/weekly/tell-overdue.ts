import { DESK_ALARMS, overdueText } from '@/lib/domain/weekly-review';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import { dueNow } from '@/lib/verbs/weekly/read-weekly';

/** Raises the alarm that a weekly review is overdue, or clears it once none is. */
export const tellOverdue = async (context: Context): Promise<void> => {
  const { lanes } = context.stores;
  const text = overdueText(await dueNow(context));
  const standing = (await lanes.alarms()).find((a) => a.lane === DESK_ALARMS && !a.clearedAt);
  if ((standing?.text ?? null) === text) return;
  const at = context.clock.now();
  const event = { stream: 'weekly', at, by: systemActor.by, data: { matchId: null } } as const;
  if (standing) await lanes.clear(standing.id, at, { ...event, kind: 'alarm.cleared' });
  if (text === null) return;
  const alarm = { id: context.ids.id('al'), matchId: null, lane: DESK_ALARMS, text };
  await lanes.raise({ ...alarm, raisedAt: at, clearedAt: null }, { ...event, kind: 'alarm.raised' });
};
