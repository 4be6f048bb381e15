import type { Task } from '@/lib/worker/task';

const AT_ONCE = 500;

/** Puts new outcomes into the order in which integrators read them. */
export const sequenceFeed: Task = {
  name: 'sequence-feed',
  everyMs: 200,
  run: async (desk) => (await desk.stores.feed.sequence(AT_ONCE)) === AT_ONCE,
};
