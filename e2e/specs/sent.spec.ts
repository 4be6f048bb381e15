import { expect, test } from '@playwright/test';
import { pushCanaries } from '../support/canary-match';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible } from '../support/expect-accessible';

/** What a provider sent beside a match, as a supervisor reads it. */
test.describe('what the provider sent', () => {
  let desk: StoryDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  test('stands in the match file, and a failure report is made from what is stored', async ({ browser }) => {
    test.setTimeout(300_000);
    const match = await pushCanaries(desk, 1);
    const page = await desk.open(browser, 'dana');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${desk.url}/matches/${match.id}`);
    const sent = page.getByRole('region', { name: 'What the provider sent' });
    await expect(sent.getByText('by CANARY-CAMERA-M1')).toBeVisible();
    await expect(sent.getByText('0.8715309')).toBeVisible();
    await sent.getByText(/^Show \(/).click();
    await expect(sent.getByText('CANARY-ASIDE-M1')).toBeVisible();

    const [first = ''] = match.canaries.identities;
    await sent.getByText(`Report about candidate ${first}`).click();
    await sent.getByLabel('Steps to reproduce it (optional)').first().fill('Send both again.');
    await expect(sent.getByText('Not recorded, though providers ask for it').first()).toBeVisible();
    await sent.getByRole('button', { name: 'Copy as text' }).first().click();
    await expect(sent.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Request id: CANARY-REQUEST-M1');
    expect(copied).toContain('Steps to reproduce it: Send both again.');
    await expectAccessible(page);
    await page.context().close();
  });
});
