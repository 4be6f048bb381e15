import { defineConfig } from '@playwright/test';

/** Set by `npm test`; without it Playwright looks for the copy that it downloads itself. */
const chromium = process.env.SECOND_LOOK_CHROMIUM;

/** Each spec file starts a desk of its own through a fixture, which also sets the base URL. */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  // Only what hangs: machines differ much in speed, and a story waits for what the person would see.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        // Containers run as root, where Chromium's own sandbox cannot start.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
