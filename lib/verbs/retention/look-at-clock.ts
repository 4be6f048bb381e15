import { lookAt, pausedUntil } from '@/lib/domain/purge-pause';
import type { Instant } from '@/lib/domain/time';
import type { Context } from '@/lib/ports/context';

/**
 * Looks whether the clock went ahead since the last look, and remembers it.
 * @returns until when nothing is purged by itself; null where nothing is in the way
 */
export const lookAtClock = async ({
  stores: { retention },
  clock,
}: Pick<Context, 'stores' | 'clock'>): Promise<{
  readonly until: Instant | null;
  readonly began: boolean;
}> => {
  const last = await retention.lookedAt();
  const next = lookAt(last, clock.now());
  await retention.look(next);
  return {
    until: pausedUntil(next),
    began: next.pausedSince !== null && next.pausedSince !== last?.pausedSince,
  };
};
