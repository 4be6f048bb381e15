import type { Page } from '@playwright/test';

/** A press of a key and how long it took until the next frame was on the screen, in milliseconds. */
export interface Interaction {
  readonly key: string;
  readonly took: number;
}

interface Watching {
  readonly pressed: { readonly at: number; readonly key: string }[];
  readonly seen: { readonly at: number; readonly took: number }[];
}

declare global {
  interface Window {
    benchInteractions?: Watching;
  }
}

/** The event timing API tells of nothing shorter, and rounds to 8. */
export const SHORTEST_MS = 16;

/** Begins to note every key that is pressed, and what the browser says of how long each took. */
export const watchInteractions = (page: Page): Promise<void> =>
  page.evaluate((shortest) => {
    const watching: Watching = { pressed: [], seen: [] };
    window.benchInteractions = watching;
    addEventListener('keydown', ({ timeStamp, key }) => watching.pressed.push({ at: timeStamp, key }), true);
    new PerformanceObserver((list) => {
      for (const { startTime, duration, name } of list.getEntries())
        if (name === 'keydown') watching.seen.push({ at: startTime, took: duration });
    }).observe({ type: 'event', durationThreshold: shortest } as PerformanceObserverInit);
  }, SHORTEST_MS);

const SAME_MS = 0.5;

/** Every press so far. One that the browser found too short to tell counts as the shortest that it tells. */
export const interactions = async (page: Page): Promise<readonly Interaction[]> => {
  const watching = await page.evaluate(() => window.benchInteractions);
  if (!watching) throw new Error('Nobody watches this page.');
  return watching.pressed.map(({ at, key }) => ({
    key,
    took: watching.seen.find((entry) => Math.abs(entry.at - at) < SAME_MS)?.took ?? SHORTEST_MS,
  }));
};
