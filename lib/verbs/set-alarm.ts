import type { Alarm } from '@/lib/domain/lane';
import { systemActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** Raises the alarm with this text, or clears it where the text is null; another text takes the place of what stood. */
export const setAlarm = async (
  context: Context,
  standing: Alarm | null,
  wanted: { readonly lane: string; readonly matchId: string | null; readonly text: string | null },
): Promise<void> => {
  const { lane, matchId, text } = wanted;
  const at = context.clock.now();
  const event = { stream: `lane:${lane}`, at, by: systemActor.by, data: { matchId } } as const;
  if (standing && standing.text !== text)
    await context.stores.lanes.clear(standing.id, at, { ...event, kind: 'alarm.cleared' });
  if (text && standing?.text !== text) {
    const alarm = { id: context.ids.id('al'), matchId, lane, text, raisedAt: at, clearedAt: null };
    await context.stores.lanes.raise(alarm, { ...event, kind: 'alarm.raised' });
  }
};
