import type { Alarm } from '@/lib/domain/lane';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';

/** Raises the alarm with this text, or clears it where the text is null; nothing happens when it is so already. */
export const setAlarm = async (
  desk: Desk,
  standing: Alarm | null,
  wanted: { readonly lane: string; readonly matchId: string | null; readonly text: string | null },
): Promise<void> => {
  const { lane, matchId, text } = wanted;
  const at = desk.clock.now();
  const event = { stream: `lane:${lane}`, at, by: systemActor.by, data: { matchId } } as const;
  if (text && !standing) {
    const alarm = { id: desk.ids.id('al'), matchId, lane, text, raisedAt: at, clearedAt: null };
    await desk.stores.lanes.raise(alarm, { ...event, kind: 'alarm.raised' });
  }
  if (!text && standing) await desk.stores.lanes.clear(standing.id, at, { ...event, kind: 'alarm.cleared' });
};
