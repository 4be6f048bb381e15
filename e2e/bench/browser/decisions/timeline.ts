import type { Page } from '@playwright/test';

/** Put on the performance timeline by the review screen. */
const CONFIRMED = 'vote-confirmed';
const PAINTED = 'probe-painted';
const WITHIN_MS = 20_000;

/** Forgets all marks, so that the next ones are those of the coming decision. */
export const clearMarks = (page: Page): Promise<void> => page.evaluate(() => performance.clearMarks());

/**
 * Milliseconds from the desk's word that the vote is kept until the probe of the next match was drawn.
 * @throws when the screen never says so
 */
export const fromVoteToProbe = async (page: Page): Promise<number> => {
  const both = await page.waitForFunction(
    ([confirmed, painted]) => {
      const last = (name: string) => performance.getEntriesByName(name, 'mark').at(-1)?.startTime;
      const [from, to] = [last(confirmed), last(painted)];
      return from !== undefined && to !== undefined && to > from ? to - from : null;
    },
    [CONFIRMED, PAINTED] as const,
    { timeout: WITHIN_MS },
  );
  return (await both.jsonValue()) ?? Number.NaN;
};
