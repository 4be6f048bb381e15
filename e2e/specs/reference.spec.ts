import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible, expectClean, expectReflow } from '../support/expect-accessible';

test.use({ actionTimeout: 20_000 });

test.describe('the API reference', () => {
  test.setTimeout(240_000);
  let desk: StoryDesk;
  const faults: string[] = [];
  const abroad: string[] = [];

  const visit = async (page: Page, path = '/reference'): Promise<void> => {
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('console', (message) => {
      // What the desk refuses on purpose, browsers report as a resource that did not load.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${desk.url}/`)) abroad.push(request.url());
    });
    await page.goto(`${desk.url}${path}`);
    await expect(page.getByRole('heading', { name: 'API reference' })).toBeVisible();
  };

  const operation = (page: Page, id: string) => page.locator(`details#${id}`);

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(async () => {
    const told = [...faults];
    await desk?.close();
    expect(told, 'errors in the browser’s console').toEqual([]);
    expect(abroad, 'requests to other places').toEqual([]);
  });

  test('shows every operation to anybody, in both looks and at 320 px', async ({ page }) => {
    await visit(page);
    const document = await (await page.request.get(`${desk.url}/api/v1/openapi.json`)).json();
    const operations = Object.values<object>(document.paths).flatMap((methods) => Object.values(methods));
    await expect(page.locator('main details[id]')).toHaveCount(operations.length);
    await page.locator('summary', { hasText: 'Push a match;' }).click();
    for (const part of await operation(page, 'postMatches').locator('details > summary').all())
      await part.click();
    await expect(
      page.getByRole('rowheader', { name: /^candidates\[\]\.score\.direction required$/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Try it: POST /api/v1/matches', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
    await expectAccessible(page);
  });

  test('is searched by typing, and opens what an address names', async ({ page }) => {
    await visit(page);
    await page.getByRole('searchbox', { name: 'Find' }).fill('overlap_hours');
    await expect(page.getByText(/^1 of \d+ entries$/)).toBeVisible();
    await expect(page.locator('main details[id]').locator('visible=true')).toHaveCount(1);
    await expectClean(page);
    // What a link leads to is shown, whatever is typed.
    await page.locator('summary', { hasText: 'Begin to sign with a new secret' }).click();
    await operation(page, 'postWebhooksIdSecret').getByRole('link', { name: 'rate_limited' }).click();
    await expect(page.locator('#problem-rate_limited')).toBeInViewport();
    await expect(page.getByRole('searchbox', { name: 'Find' })).toHaveValue('');
    await page.getByRole('searchbox', { name: 'Find' }).fill('no such word anywhere');
    await expect(page.getByText('Nothing here has these words.')).toBeVisible();
    await visit(page, '/reference#postLeadsTokenRedeem');
    await expect(operation(page, 'postLeadsTokenRedeem')).toHaveAttribute('open');
    await page.goto(`${desk.url}/problems/score_out_of_scale`);
    await page.waitForURL('**/reference#problem-score_out_of_scale');
    await expect(page.locator('#problem-score_out_of_scale')).toBeInViewport();
    expect((await page.goto(`${desk.url}/problems/no_such_code`))?.status()).toBe(404);
  });

  test('sends a request by the keyboard alone, with a key that it keeps nowhere', async ({ page }) => {
    await visit(page, '/reference#getMatches');
    const here = operation(page, 'getMatches');
    const tryIt = here.getByRole('button', { name: 'Try it: GET /api/v1/matches', exact: true });
    await tryIt.focus();
    await page.keyboard.press('Enter');
    await here.getByRole('textbox', { name: 'limit' }).focus();
    await page.keyboard.press('Enter');
    await expect(here.getByText('Type your API key at the top of this page first.')).toBeVisible();

    await page.getByRole('textbox', { name: 'API key' }).focus();
    await page.keyboard.type(desk.keys.integrator);
    await here.getByRole('textbox', { name: 'limit' }).focus();
    await page.keyboard.type('2');
    const asked = page.waitForRequest((request) => request.url().endsWith('/api/v1/matches?limit=2'));
    await page.keyboard.press('Enter');
    const { cookie } = await (await asked).allHeaders();
    expect(cookie).toBeUndefined();
    await expect(here.getByText('200 OK')).toBeVisible();
    await expect(here.getByText('"next_cursor": null').last()).toBeVisible();
    await expectReflow(page);

    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        history.state,
      ]),
    );
    expect(kept).not.toContain(desk.keys.integrator);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'API key' })).toHaveValue('');
  });

  test('uploads a file under its own hash, and shows a refusal as it comes', async ({ page }) => {
    await visit(page, '/reference#putImagesSha256');
    await page.getByRole('textbox', { name: 'API key' }).fill(desk.keys.integrator);
    const here = operation(page, 'putImagesSha256');
    await here.getByRole('button', { name: /^Try it/ }).click();
    await here.getByRole('button', { name: 'Send' }).click();
    await expect(here.getByText('Choose a file first.')).toBeVisible();
    const picture = readFileSync(join(import.meta.dirname, '../../docs/images/review.png'));
    await here.getByLabel('File').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: picture });
    await here.getByRole('button', { name: 'Send' }).click();
    await expect(here.getByText('201 Created')).toBeVisible();
    await here
      .getByLabel('File')
      .setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await here.getByRole('button', { name: 'Send' }).click();
    await expect(here.getByText('415 Unsupported Media Type')).toBeVisible();
    await expect(here.getByText('"code": "image_type_not_supported"').last()).toBeVisible();
  });
});
