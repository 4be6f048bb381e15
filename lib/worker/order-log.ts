import type { Desk } from '@/lib/ports/desk';
import { TileBroken } from '@/lib/ports/log-store';
import { mendTiles } from '@/lib/verbs/log/mend-tiles';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 500;

/** Desks whose tiles are being mended, and those whose leaves do not hold: these wait for people. */
const mending = new WeakSet<Desk['stores']>();

/** A tile at the right edge is missing or torn: mended beside the other tasks, for it may take a while. */
const mend = (desk: Desk): void => {
  if (mending.has(desk.stores)) return;
  mending.add(desk.stores);
  mendTiles(desk, 'task')
    .then(({ leavesHold }) => {
      if (leavesHold) mending.delete(desk.stores);
    })
    .catch((fault: unknown) => {
      mending.delete(desk.stores);
      desk.log.error({ err: fault }, 'the tiles of the log were not mended');
    });
};

/** Puts new events into the tree that all chains share. */
export const orderLog: Task = {
  name: 'order-log',
  everyMs: 200,
  run: async (desk) => {
    try {
      return (await desk.stores.log.order(AT_ONCE)) === AT_ONCE;
    } catch (fault) {
      if (!(fault instanceof TileBroken)) throw fault;
      mend(desk);
      return false;
    }
  },
};
