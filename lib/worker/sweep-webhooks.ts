import { DAY, MINUTE, plus } from '@/lib/domain/time';
import type { Task } from '@/lib/worker/task';

const KEPT = 30 * DAY;
const AT_ONCE = 500;

/** Forgets webhook deliveries and their attempts a month after they ended; the feed and the log keep what they told. */
export const sweepWebhooks: Task = {
  name: 'sweep-webhooks',
  everyMs: 10 * MINUTE,
  run: async (desk) => (await desk.stores.webhooks.sweep(plus(desk.clock.now(), -KEPT), AT_ONCE)) === AT_ONCE,
};
