import type { Page } from '@playwright/test';
import type { BrowserDesk } from '../browser-desk';
import { VIEWPORT } from '../open-browser';

/** A window of the same browser with nothing in it but height to scroll. */
export const emptyPage = async ({ browser }: BrowserDesk): Promise<Page> => {
  const context = await browser.newContext({ viewport: VIEWPORT });
  await context.addInitScript({ content: 'globalThis.__name = (of) => of;' });
  const page = await context.newPage();
  await page.setContent('<!doctype html><title>Empty</title><body style="height:50000px;margin:0">');
  await page.evaluate(() => scrollTo(0, 25_000));
  return page;
};
