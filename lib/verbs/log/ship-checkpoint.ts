import type { Desk } from '@/lib/ports/desk';
import type { Checkpoint } from '@/lib/ports/log-store';
import { lastShipped } from '@/lib/verbs/log/shipped';
import { isOf } from '@/lib/verbs/log/sign-checkpoint';

/** A checkpoint with what witnesses added to it. */
export const wholeNote = async (
  { stores: { log } }: Pick<Desk, 'stores'>,
  { size, note }: Checkpoint,
): Promise<string> => {
  const lines = await log.cosignatures(size);
  return `${note}${lines.map(({ line }) => `${line}\n`).join('')}`;
};

/** Ships a checkpoint unless one of that size or a later one lies there already. @returns whether it did */
export const shipCheckpoint = async (desk: Desk, checkpoint: Checkpoint): Promise<boolean> => {
  const keys = await desk.stores.log.keys();
  const origin = keys.at(-1)?.origin;
  if (desk.post.where === null || origin === undefined || !isOf(checkpoint, origin)) return false;
  const last = await lastShipped(desk, keys);
  if (last.found === 'foreign' || (last.found === 'sound' && last.head.size >= checkpoint.size)) return false;
  await desk.post.ship(origin, checkpoint.note);
  return true;
};
