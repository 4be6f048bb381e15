import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

const shareOf = async (pid: number): Promise<number> => {
  // A process may end while its file is read.
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
};

/** Megabytes (2^20) that all processes of a browser hold, what they share counted once. Linux only. */
export const browserMemory = async (browser: Browser): Promise<number> => {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  let sum = 0;
  for (const { id } of processInfo) sum += await shareOf(id);
  return sum;
};
