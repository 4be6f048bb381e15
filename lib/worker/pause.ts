import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, or until the signal aborts; leaves no listener on it, since loops pause as long as the desk runs. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});
