import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { holdLock } from '@/db/lock';
import { openStores } from '@/db/stores';
import { argonPasswords } from '@/lib/auth/argon-passwords';
import { readConfig } from '@/lib/config';
import { type Background, startBackground } from '@/lib/container-background';
import { createFileBlobStore } from '@/lib/media/file-blob-store';
import { createImageCheck } from '@/lib/media/image-check';
import type { Config } from '@/lib/ports/config';
import type { Desk } from '@/lib/ports/desk';
import { findRunningDesk, setRunningDesk } from '@/lib/ports/running-desk';
import { checkpointPost } from '@/lib/server/checkpoint-post';
import { logFault } from '@/lib/server/log-fault';
import { randomIds } from '@/lib/server/random-ids';
import { systemClock } from '@/lib/server/system-clock';
import { createUsageMeter } from '@/lib/server/usage-meter';
import { witnessClient } from '@/lib/server/witness-client';
import { webhookSender } from '@/lib/webhooks/sender';

export type { Desk } from '@/lib/ports/desk';

const nothing: Background = { stop: async () => {} };

/**
 * Opens everything: lock (embedded database only), schema, stores, images; with `background`, the
 * worker and the command socket too. The caller closes it.
 * @throws when another process holds the data directory, or the database does not answer
 */
export const openDesk = async (config: Config, options: { readonly background: boolean }): Promise<Desk> => {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const release = config.databaseUrl ? null : holdLock(config.dataDir);
  try {
    const stores = await openStores(config);
    const blobs = createFileBlobStore(join(config.dataDir, 'images'));
    await blobs.sweepTemp();
    let closing: Promise<void> | undefined;
    let background = nothing;
    const close = async (): Promise<void> => {
      await background.stop();
      await stores.close();
      release?.();
    };
    const desk: Desk = {
      config,
      stores,
      blobs,
      images: createImageCheck(blobs),
      clock: systemClock,
      ids: randomIds,
      passwords: argonPasswords(),
      webhooks: webhookSender(config),
      post: checkpointPost(config.checkpointDir),
      witnesses: witnessClient,
      usage: createUsageMeter(randomIds),
      log: pino({ level: config.logLevel, base: null, serializers: { err: logFault } }),
      close: () => {
        closing ??= close();
        return closing;
      },
    };
    if (options.background) background = await startBackground(desk);
    return desk;
  } catch (fault) {
    release?.();
    throw fault;
  }
};

/** The desk of this process, opened at the first call; see instrumentation.ts. Never during a build. */
export const desk = (): Promise<Desk> => {
  const open = findRunningDesk();
  if (open) return open;
  if (process.env.NEXT_PHASE === 'phase-production-build')
    return Promise.reject(new Error('A build opens no desk.'));
  const opening = Promise.resolve().then(() => openDesk(readConfig(process.env), { background: true }));
  setRunningDesk(opening);
  return opening;
};
