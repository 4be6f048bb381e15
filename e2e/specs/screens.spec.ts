import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { expectAccessible, expectClean, expectReflow } from '../support/expect-accessible';
import { type Furnished, furnishDesk } from '../support/furnish-desk';
import { Reviewer } from '../support/reviewer';

// A button that is not there shall not cost the whole time of a test.
test.use({ actionTimeout: 20_000 });

test.describe('every screen', () => {
  test.setTimeout(240_000);
  let desk: StoryDesk;
  let matches: Furnished;
  const faults: string[] = [];

  const open = async (browser: Parameters<StoryDesk['open']>[0], login: string): Promise<Page> => {
    const page = await desk.open(browser, login);
    page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error')
        faults.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
    return page;
  };

  const visit = async (page: Page, path: string, heading: string): Promise<void> => {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
  };

  /** Presses a button, looks at the dialog that it opens, and leaves it with Escape. */
  const lookAtDialog = async (page: Page, button: string): Promise<void> => {
    const opener = page.getByRole('button', { name: button, exact: true });
    await opener.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectClean(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(opener).toBeFocused();
  };

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
    matches = await furnishDesk(desk);
  });
  test.afterAll(async () => {
    // Pages that are still open ask a desk that is closing in vain; that is no fault of theirs.
    const told = [...faults];
    await desk?.close();
    expect(told, 'errors in the browser’s console').toEqual([]);
  });

  test('of somebody who is not signed in', async ({ page }) => {
    await page.goto(`${desk.url}/matches`);
    await page.waitForURL('**/sign-in*');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expectAccessible(page);
    const answer = await page.goto(`${desk.url}/no-such-page`);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['content-security-policy']).toContain("'strict-dynamic'");
    // What a browser asks for by itself where a page was left before it named its icon.
    expect((await page.request.get(`${desk.url}/favicon.ico`)).status()).toBe(200);
    await expectAccessible(page);
    await page.goto(`${desk.url}/reference`);
    await expect(page.getByRole('heading', { name: 'API reference' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${desk.url}/setup/no-such-token`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });

  test('of a reviewer, up to the decision', async ({ browser }) => {
    const page = await open(browser, 'hana');
    await visit(page, '/queue', 'Queue');
    await expectAccessible(page);
    const hana = new Reviewer(page, PASSWORD);
    expect(await hana.claimNext('Missing persons')).toBe(matches.fresh.id);
    await expectAccessible(page);
    for (const dialog of ['Release', 'Hand over', 'I know this person']) await lookAtDialog(page, dialog);
    await hana.analyse();
    await expectAccessible(page);
    const right = matches.fresh.candidateKey(matches.fresh.same ?? '');
    await hana.compare([right]);
    await expectAccessible(page);
    await hana.seal(await hana.markOf(right));
    await expectAccessible(page);
    await hana.openEvidence();
    await expectAccessible(page);
    await visit(page, '/queue', 'You hold');
    await expectClean(page);
  });

  test('with the list of commands, the sheet of keys and one’s own keys', async ({ browser }) => {
    const page = await open(browser, 'bo');
    await visit(page, '/queue', 'Queue');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search the commands' })).toBeFocused();
    await page.keyboard.type('acc');
    await expect(page.getByRole('option', { name: 'Your account', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('combobox').fill('your account');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    await expect(page.getByRole('heading', { name: 'How you work' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change the key of Loupe' }).click();
    await page.keyboard.press('l');
    await expect(page.getByText('L belongs to Linked.')).toBeVisible();
    await expectClean(page);
    await page.keyboard.press('q');
    await expect(page.getByText('Loupe now has the key Q.')).toBeVisible();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet.getByText('Q', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  test('of a supervisor', async ({ browser }) => {
    const page = await open(browser, 'dana');
    await visit(page, '/matches', 'Matches');
    await expect(page.getByRole('link', { name: matches.approved.body.external_id })).toBeVisible();
    await expectAccessible(page);
    await visit(page, '/matches?status=expired', 'Matches');
    await expect(page.getByText('No match fits these filters.')).toBeVisible();
    await expectAccessible(page);
    await visit(page, `/matches/${matches.approved.id}`, 'Every event');
    await expectAccessible(page);
    for (const dialog of ['Add evidence', 'Recall this lead', 'Reopen']) await lookAtDialog(page, dialog);
    await visit(page, '/lanes', 'Missing persons');
    await expectAccessible(page);
    await lookAtDialog(page, 'Stop the desk');
    await visit(page, '/log-book', 'Last verification');
    await expect(page.getByText('No fault is open.')).toBeVisible();
    await expectAccessible(page);
    await visit(page, '/weekly-review', 'Signed off');
    await expectAccessible(page);
    await visit(page, '/sampling', 'Results');
    await expectAccessible(page);
    await lookAtDialog(page, 'Set a plan');
    await visit(page, `/matches/${matches.approved.id}`, 'Every event');
    await page
      .getByRole('link', { name: /^Replay this review by / })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
    await page.getByRole('slider', { name: 'Timeline' }).press('End');
    await expect(page.getByRole('img', { name: /^Probe, / })).toBeVisible();
    await expectAccessible(page);
  });

  test('of a supervisor who searches the events, exports them, and has an overview', async ({ browser }) => {
    const page = await open(browser, 'dana');
    await visit(page, '/events', 'Events');
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByText('Export what this search finds').click();
    await expectAccessible(page);
    const externalId = matches.divided.body.external_id;
    await page.getByLabel('What', { exact: true }).selectOption('opinions.sealed');
    await page.getByLabel('Match (external id)').fill(externalId);
    await page.getByRole('button', { name: 'Apply' }).click();
    // What was sealed is not told to somebody who has not opened the file.
    await expect(page.getByRole('cell', { name: 'Opinions were sealed' })).toHaveCount(2);
    await page.getByRole('cell').getByRole('link', { name: externalId }).first().click();
    await expect(page.getByRole('heading', { name: 'Every event' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('cell', { name: / sealed: / })).toHaveCount(2);
    const file = page.waitForEvent('download');
    await page.getByText('Export what this search finds').click();
    await page.getByRole('link', { name: 'As CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/^second-look-events-.*\.zip$/);
    expect(await (await file).failure()).toBeNull();
    await expect(async () => {
      await visit(page, '/events?kind=access', 'Events');
      await expect(page.getByText('Exported events as CSV')).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await expect(page.getByText('Read the match file').first()).toBeVisible();
    await visit(page, '/events?kind=lead.recalled&from=2001-01-01&to=2001-01-02', 'Events');
    await expect(page.getByText('No event fits these filters.')).toBeVisible();
    await expectAccessible(page);
    await expect(async () => {
      await visit(page, '/overview', 'Flow');
      await expect(page.getByText(/^\d+ rounds had two votes/)).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await page.getByText('As a table').first().click();
    await expectAccessible(page);
    await page.getByRole('link', { name: '7 days' }).click();
    await expect(page).toHaveURL(/days=7$/);
    await expect(page.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', 'page');
  });

  test('of a file on paper: light, without controls, with whole hashes', async ({ browser }) => {
    const page = await open(browser, 'dana');
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, `/matches/${matches.approved.id}`, 'Every event');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.getByText(/^Printed by Dana Whitlock on /)).toBeVisible();
    await expect(page.getByRole('button').locator('visible=true')).toHaveCount(0);
    await expect(page.getByRole('navigation').locator('visible=true')).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const hash = page.getByRole('table').last().locator('tbody tr').first().locator('code');
    expect(((await hash.innerText()).match(/[0-9a-f]/g) ?? []).length).toBe(64);
    expect(await page.locator('main details:not([open])').count()).toBe(0);
  });

  test('of an administrator, who sees no image', async ({ browser }) => {
    const page = await open(browser, 'greta');
    await visit(page, '/people', 'People');
    await expect(page.getByRole('button', { name: 'Change Ada Field' })).toBeVisible();
    await expectAccessible(page);
    await lookAtDialog(page, 'Add a person');
    await lookAtDialog(page, 'Change Ada Field');
    await visit(page, '/integrators', 'Integrators');
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectAccessible(page);
    await lookAtDialog(page, 'Add an integrator');
    expect((await page.request.get(`/api/audit/images/${matches.fresh.id}/probe`)).status()).toBe(403);
  });

  test('of somebody who holds a key, and of somebody who holds none', async ({ browser }) => {
    const greta = await open(browser, 'greta');
    await visit(greta, '/integration', 'Integration');
    await expect(greta.getByText('You hold no key.')).toBeVisible();
    await expectAccessible(greta);
    // With a key that nothing was done with yet; integration.spec.ts has one that was used.
    await visit(greta, '/integrators', 'Integrators');
    await greta.getByRole('button', { name: 'Add a key to Story recogniser' }).click();
    const dialog = greta.getByRole('dialog');
    await dialog.getByLabel('events:read').check();
    await dialog.getByLabel('Holder of the key').selectOption({ label: 'Greta Moss' });
    await dialog.getByRole('button', { name: 'Make the key' }).click();
    await dialog.getByRole('button', { name: 'I have stored it' }).click();
    await visit(greta, '/integration', 'Story recogniser');
    await expect(greta.getByRole('link', { name: 'Integration', exact: true })).toBeVisible();
    await expectAccessible(greta);
  });

  test('when the desk does not answer', async ({ browser }) => {
    const page = await desk.open(browser, 'dana');
    await page.route('**/api/audit/lanes', (route) => route.abort());
    await page.goto('/lanes');
    await expect(page.getByRole('alert').filter({ hasText: 'The desk did not answer.' })).toBeVisible();
    await expectAccessible(page);
  });
});

test('the practice desk says that it is one, and signs in by a click', async ({ page }) => {
  test.setTimeout(300_000);
  const desk = await startDesk({ practice: true });
  try {
    await page.goto(`${desk.url}/sign-in`);
    await expect(page.getByRole('button', { name: /^Sign in as Ada Field,/ })).toBeVisible();
    await expectReflow(page);
    await page.getByRole('button', { name: /^Sign in as Ada Field,/ }).click();
    await page.waitForURL('**/queue');
    await expect(page.getByText('Practice desk. Nothing here is real and no lead is valid.')).toBeVisible();
  } finally {
    await desk.close();
  }
});
