import { TileBroken } from '@/lib/ports/log-store';
import { mendSoon } from '@/lib/verbs/log/mend-soon';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 500;

/** Puts new events into the tree that all chains share. */
export const orderLog: Task = {
  name: 'order-log',
  everyMs: 200,
  run: async (desk) => {
    try {
      return (await desk.stores.log.order(AT_ONCE)) === AT_ONCE;
    } catch (fault) {
      if (!(fault instanceof TileBroken)) throw fault;
      mendSoon(desk);
      return false;
    }
  },
};
