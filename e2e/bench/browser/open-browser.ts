import { type Browser, chromium } from '@playwright/test';
import config from '@/playwright.config';

/** The browser that the stories run in, with the same switches. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ headless: true, ...config.use?.launchOptions });

/** A desktop window: what an examiner has on a usual screen. */
export const VIEWPORT = { width: 1600, height: 1000 } as const;
