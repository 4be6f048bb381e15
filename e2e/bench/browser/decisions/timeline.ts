import type { Page } from '@playwright/test';

const WITHIN_MS = 20_000;

declare global {
  interface Window {
    benchDecision?: { confirmed?: number; painted?: number };
  }
}

/**
 * Waits for the coming decision: from the mark that the screen sets when the desk has confirmed a vote, to the frame
 * that shows what was drawn when it marks the next probe.
 */
export const watchDecision = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const decision: NonNullable<Window['benchDecision']> = {};
    window.benchDecision = decision;
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) {
        if (name === 'vote-confirmed') decision.confirmed = startTime;
        // The mark is set while a frame is made; observers hear of it when that frame has been handed on.
        if (name === 'probe-painted' && decision.confirmed !== undefined)
          decision.painted ??= performance.now();
      }
      if (decision.painted !== undefined) observer.disconnect();
    });
    observer.observe({ type: 'mark' });
  });

/** Milliseconds that it took. @throws when the screen sets no such marks */
export const fromVoteToProbe = async (page: Page): Promise<number> => {
  const took = await page.waitForFunction(
    () => {
      const { confirmed, painted } = window.benchDecision ?? {};
      return confirmed === undefined || painted === undefined ? null : painted - confirmed;
    },
    undefined,
    { timeout: WITHIN_MS, polling: 100 },
  );
  return (await took.jsonValue()) ?? Number.NaN;
};
