import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { goneFault } from '@/lib/verbs/log/check-standing';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
import { lastShipped } from '@/lib/verbs/log/shipped';
import { lastShipping, tellShipping } from '@/lib/verbs/log/shipping';
import { isOf } from '@/lib/verbs/log/sign-checkpoint';

/** A checkpoint with what witnesses added to it. */
export const wholeNote = async (
  { stores: { log } }: Pick<Desk, 'stores'>,
  { size, note }: Checkpoint,
): Promise<string> => {
  const lines = await log.cosignatures(size);
  return `${note}${lines.map(({ line }) => `${line}\n`).join('')}`;
};

/**
 * Ships a checkpoint unless one of that size or a later one lies there already. Where everything is gone that was
 * shipped, it goes there again, with a fault that says so. @returns whether it did
 */
export const shipCheckpoint = async (desk: Desk, checkpoint: Checkpoint): Promise<boolean> => {
  const keys = await desk.stores.log.keys();
  const origin = keys.at(-1)?.origin;
  const { where } = desk.post;
  if (where === null || origin === undefined || !isOf(checkpoint, origin)) return false;
  const last = await lastShipped(desk, keys);
  if (last.found === 'foreign') return false;
  if (last.found === 'gone') await raiseFault(desk, { by: 'task', chain: null, ...goneFault(last) });
  const due = last.found !== 'sound' || last.head.size < checkpoint.size;
  if (due) await desk.post.ship(origin, checkpoint.note);
  const told = last.found === 'sound' ? await lastShipping(desk.stores) : null;
  if (told?.where !== where || told.origin !== origin) await tellShipping(desk, where, origin);
  return due;
};
