import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { PracticeMatch } from '@/lib/practice/match-source';
import type { Reviewer } from '../../support/reviewer';
import { type BrowserDesk, LANE_NAME, reviewerAt } from './browser-desk';

/** Decoding, halving and drawing go on for a while after the last byte. */
const REST_MS = 2500;

export const untilAtRest = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await sleep(REST_MS);
};

/** Pushes a match and opens its comparison in a window: the probe and its first candidate side by side, both loaded. */
export const comparePair = async (desk: BrowserDesk, match: PracticeMatch): Promise<Reviewer> => {
  await desk.push(match);
  const reviewer = await reviewerAt(desk);
  await reviewer.claimNext(LANE_NAME);
  await reviewer.analyse();
  await untilAtRest(reviewer.page);
  return reviewer;
};

/** The picture of the probe: what takes the gestures, and with the focus the arrow keys. */
export const probePane = (page: Page) => page.locator('[data-pane]').first();
