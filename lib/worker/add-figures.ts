import { countEvent } from '@/lib/domain/figures/count-event';
import { SECOND } from '@/lib/domain/time';
import type { Task } from '@/lib/worker/task';

const AT_ONCE = 1000;

/** Adds what happened since to the figures of the overview. They can be thrown away and counted again from the log. */
export const addFigures: Task = {
  name: 'add-figures',
  everyMs: 2 * SECOND,
  run: async ({ stores }) => {
    const batch = await stores.figures.next(AT_ONCE);
    if (batch.to === batch.from) return false;
    const figures = batch.events.flatMap(({ event, match, wasOpen, vote }) =>
      countEvent(event, match, wasOpen, vote),
    );
    const added = await stores.figures.add(batch, figures);
    return added && batch.to - batch.from === AT_ONCE;
  },
};
