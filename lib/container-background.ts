import { listenForCommands } from '@/lib/cli/socket';
import type { Desk } from '@/lib/ports/desk';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { startCheckpoints } from '@/lib/worker/keep-checkpoints';
import { flushUsage } from '@/lib/worker/keep-usage';
import { startSending } from '@/lib/worker/send-webhooks';
import { startWorker } from '@/lib/worker/start';

export interface Background {
  stop(): Promise<void>;
}

/** Starts what a serving desk does beside requests. Stopped in the opposite order. */
export const startBackground = async (desk: Desk): Promise<Background> => {
  const commands = await listenForCommands(desk);
  await checkStanding(desk, 'start').catch((fault: unknown) =>
    desk.log.error(
      { err: fault },
      'the last checkpoint of the log cannot be read; no lead is issued until it can',
    ),
  );
  const parts: Background[] = [
    { stop: () => flushUsage(desk) },
    startWorker(desk),
    startSending(desk),
    startCheckpoints(desk),
    { stop: () => commands.close() },
  ];
  return {
    stop: async () => {
      for (const part of parts.reverse()) await part.stop();
    },
  };
};
