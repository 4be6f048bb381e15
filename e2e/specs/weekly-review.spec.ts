import { expect, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { expectAccessible } from '../support/expect-accessible';

const DAY = 24 * 60 * 60_000;

test.describe('the weekly review of the log', () => {
  test.setTimeout(300_000);
  let desk: StoryDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  test('is due, overdue, signed off with a fresh password, and kept', async ({ browser }) => {
    const early = await desk.open(browser, 'dana');
    await early.goto('/weekly-review');
    await expect(early.getByText(/^No week is due\./)).toBeVisible();
    await expectAccessible(early);
    await early.context().close();

    await desk.jump(15 * DAY);
    const page = await desk.open(browser, 'dana');
    // The desk looks for itself now and then.
    await expect(async () => {
      await page.goto('/lanes');
      await expect(page.getByText(/^The weekly review of the log is overdue/)).toBeVisible({
        timeout: 3_000,
      });
    }).toPass({ timeout: 120_000 });
    await page.getByRole('link', { name: /weekly reviews of the log are due/ }).click();
    await expect(page.getByText(/more weeks? waits? behind this one\./)).toBeVisible();
    const first = await page.getByRole('heading', { name: /^What to look at: / }).textContent();
    await expectAccessible(page);
    if (process.env.SECOND_LOOK_SHOTS) {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [2560, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 1000 });
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: `${process.env.SECOND_LOOK_SHOTS}/weekly-${width}.png`,
          fullPage: true,
        });
      }
      await page.emulateMedia({ colorScheme: 'light' });
    }

    await page.getByRole('button', { name: /^Sign off the week from/ }).click();
    await expect(page.getByText('Write what you found, even if it is nothing unusual.')).toBeVisible();
    await page.getByLabel('Findings').fill('The desk was set up. Nothing else.');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: /^Sign off the week from/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: /password/i })).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: /^Sign off the week from/ }).click();
    await expect(page.getByText('The desk was set up. Nothing else.').last()).toBeVisible();
    await expect(page.getByText(/^Signed off by Dana Whitlock, /)).toBeVisible();
    await expect(page.getByRole('heading', { name: first ?? '' })).toBeHidden();
    await expect(page.getByLabel('Findings')).toHaveValue('');
    await page
      .getByRole('row', { name: /A person was added/ })
      .first()
      .getByRole('link')
      .click();
    await expect(page.getByRole('heading', { name: 'Events', exact: true })).toBeVisible();
    await page.context().close();

    const auditor = await desk.open(browser, 'finn');
    await auditor.goto('/weekly-review');
    await expect(auditor.getByText('The desk was set up. Nothing else.')).toBeVisible();
    await expect(auditor.getByRole('button', { name: /^Sign off/ })).toHaveCount(0);
    await auditor.context().close();
  });
});
