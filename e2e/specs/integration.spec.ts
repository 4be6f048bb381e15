import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible } from '../support/expect-accessible';

/** Somebody who holds a key looks after their integration by themselves, and an administrator says who runs it. */
test.describe('an integration', () => {
  let desk: StoryDesk;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    desk = await startDesk();
  });
  test.afterAll(() => desk?.close());

  const addTrial = async (page: Page): Promise<string> => {
    await page.goto('/integrators');
    await page.getByRole('button', { name: 'Add an integrator' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Trial');
    await dialog.getByLabel('Sandbox').check();
    for (const scope of ['matches:write', 'matches:read']) await dialog.getByLabel(scope).check();
    await dialog.getByLabel('Holder of the key').selectOption({ label: 'Bo Lindqvist' });
    await dialog.getByRole('button', { name: 'Add and make a key' }).click();
    const key = await dialog.getByLabel('API key', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'I have stored it' }).click();
    return key;
  };

  test('is looked after by who holds its key', async ({ browser }) => {
    test.setTimeout(240_000);
    const greta = await desk.open(browser, 'greta');
    const key = await addTrial(greta);
    await greta.getByRole('button', { name: 'Change who runs Trial' }).click();
    await greta.getByRole('dialog').getByLabel('Who runs it').selectOption({ label: 'Somebody else' });
    await greta.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(greta.getByText(/run by: somebody else/)).toBeVisible();
    await greta.context().close();

    const old = desk.api(key);
    expect((await old('GET', '/api/v1/matches')).status).toBe(200);
    expect((await old('GET', '/api/v1/events')).status).toBe(403);
    expect((await old('POST', '/api/v1/matches', '{}')).status).toBe(422);

    const bo = await desk.open(browser, 'bo');
    await bo.getByRole('link', { name: 'Integration', exact: true }).click();
    const trial = bo.getByRole('region', { name: 'Trial' });
    // Use is written down some seconds late; the page asks again by itself.
    await expect(trial.getByRole('img', { name: /: 3 in all, 2 of them refused or failed/ })).toBeVisible({
      timeout: 60_000,
    });
    const refused = trial.getByRole('table', { name: 'What was refused to Trial' });
    await expect(refused.getByRole('cell', { name: '403 scope_missing' })).toBeVisible();
    await expect(refused.getByRole('cell', { name: 'POST /api/v1/matches' })).toBeVisible();
    await expectAccessible(bo);

    const prefix = key.slice(0, 10);
    // By keyboard alone.
    await trial.getByRole('button', { name: `Renew the key that begins with ${prefix}` }).press('Enter');
    const dialog = bo.getByRole('dialog');
    await dialog.getByLabel('matches:write').press('Space');
    await expect(dialog.getByLabel('matches:write')).not.toBeChecked();
    await expectAccessible(bo);
    await dialog.getByRole('button', { name: 'Make the key' }).press('Enter');
    const successor = await dialog.getByLabel('API key', { exact: true }).inputValue();
    await dialog.getByRole('button', { name: 'I have stored it' }).press('Enter');
    const renewed = desk.api(successor);
    expect((await renewed('GET', '/api/v1/matches')).status).toBe(200);
    expect((await renewed('POST', '/api/v1/matches', '{}')).status).toBe(403);
    expect((await old('GET', '/api/v1/matches')).status).toBe(200);

    await trial.getByRole('button', { name: `Retire the key that begins with ${prefix}` }).press('Enter');
    await bo.getByRole('dialog').getByRole('button', { name: 'Retire' }).press('Enter');
    await expect(trial.getByRole('row', { name: new RegExp(prefix) }).getByText(/^Revoked /)).toBeVisible();
    expect((await old('GET', '/api/v1/matches')).status).toBe(401);
    expect((await renewed('GET', '/api/v1/matches')).status).toBe(200);
    await expectAccessible(bo);
    await bo.context().close();
  });
});
