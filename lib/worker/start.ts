import type { Desk } from '@/lib/ports/desk';
import { addFigures } from '@/lib/worker/add-figures';
import { answerRechecks } from '@/lib/worker/answer-rechecks';
import { countCounters } from '@/lib/worker/count-counters';
import { drawSamples } from '@/lib/worker/draw-samples';
import { keepClock } from '@/lib/worker/keep-clock';
import { keepUsage, sweepUsage } from '@/lib/worker/keep-usage';
import { orderLog } from '@/lib/worker/order-log';
import { purgeImages, removeFiles, sweepImages } from '@/lib/worker/purge-images';
import { raiseAlarms } from '@/lib/worker/raise-alarms';
import { remindWeekly } from '@/lib/worker/remind-weekly';
import { sequenceFeed } from '@/lib/worker/sequence-feed';
import { settleMatches } from '@/lib/worker/settle-matches';
import { sweepSessions } from '@/lib/worker/sweep-sessions';
import { sweepWebhooks } from '@/lib/worker/sweep-webhooks';
import type { Task } from '@/lib/worker/task';
import { verifySome } from '@/lib/worker/verify-some';

const TASKS: readonly Task[] = [
  settleMatches,
  sequenceFeed,
  orderLog,
  keepClock,
  countCounters,
  addFigures,
  drawSamples,
  answerRechecks,
  raiseAlarms,
  remindWeekly,
  sweepSessions,
  sweepWebhooks,
  purgeImages,
  removeFiles,
  sweepImages,
  verifySome,
  keepUsage,
  sweepUsage,
];

const TICK_MS = 100;

/** Runs the tasks one after another in one loop; a task that fails is logged and tried again at its next turn. */
export const startWorker = (desk: Desk): { stop(): Promise<void> } => {
  const dueAt = new Map(TASKS.map((task) => [task.name, 0]));
  let stopping = false;
  let wake: () => void = () => {};
  const round = async (): Promise<void> => {
    for (const task of TASKS) {
      const now = performance.now();
      if (stopping || now < (dueAt.get(task.name) ?? 0)) continue;
      const more = await task.run(desk).catch((fault: unknown) => {
        desk.log.error({ task: task.name, err: fault }, 'background task failed');
        return false;
      });
      dueAt.set(task.name, more ? 0 : performance.now() + task.everyMs);
    }
  };
  const loop = (async () => {
    while (!stopping) {
      await round();
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, TICK_MS).unref();
      });
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      wake();
      await loop;
    },
  };
};
