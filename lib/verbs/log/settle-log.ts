import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '@/lib/ports/desk';
import { type Checkpoint, TileBroken } from '@/lib/ports/log-store';
import { logKeys } from '@/lib/verbs/log/log-key';
import { mendSoon } from '@/lib/verbs/log/mend-soon';
import { shipCheckpoint } from '@/lib/verbs/log/ship-checkpoint';
import { signCheckpoint } from '@/lib/verbs/log/sign-checkpoint';

const AT_ONCE = 1000;
/** Others may write all the time; what was written before the call is in long before this. */
const MOST_ROUNDS = 500;

const orderAll = async ({ stores: { log } }: Desk): Promise<void> => {
  for (let round = 0; round < MOST_ROUNDS && (await log.waiting(1)) > 0; round += 1) {
    // Nothing was moved: another writer is at it.
    if ((await log.order(AT_ONCE)) === 0) await pause(5);
  }
};

/**
 * Puts everything that waits into the tree now and signs a checkpoint of it, so that what was written a moment ago can
 * be proved. Null where no checkpoint can be signed (see signCheckpoint), or the tree has to be mended first, which
 * begins with that.
 */
export const settleLog = async (desk: Desk): Promise<Checkpoint | null> => {
  // The first key is itself an event.
  await logKeys(desk);
  try {
    await orderAll(desk);
  } catch (fault) {
    if (!(fault instanceof TileBroken)) throw fault;
    mendSoon(desk);
    return null;
  }
  const checkpoint = await signCheckpoint(desk);
  if (checkpoint) await shipCheckpoint(desk, checkpoint);
  return checkpoint;
};
