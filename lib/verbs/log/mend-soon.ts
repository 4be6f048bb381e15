import type { Desk } from '@/lib/ports/desk';
import { mendTiles } from '@/lib/verbs/log/mend-tiles';

/** Desks whose tiles are being mended, and those whose leaves do not hold: these wait for people. */
const mending = new WeakSet<Desk['stores']>();

/** A tile turned out to be missing or torn: all are mended beside other work, for it may take a while. */
export const mendSoon = (desk: Pick<Desk, 'stores' | 'clock' | 'log'>): void => {
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
