import { expect, type Page, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible } from '../support/expect-accessible';
import { answer, type Receiver, startReceiver } from '../support/webhook-receiver';

test.use({ actionTimeout: 20_000 });

test.describe('an administrator and a webhook', () => {
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let receiver: Receiver;

  test.beforeAll(async () => {
    receiver = await startReceiver();
    desk = await startDesk({ env: { SECOND_LOOK_WEBHOOK_ALLOW: '127.0.0.1' } });
  });
  test.afterAll(async () => {
    await desk?.close();
    await receiver?.close();
  });

  const rows = (page: Page) => page.getByRole('table', { name: /^Deliveries to/ }).getByRole('row');
  const dialog = (page: Page) => page.getByRole('dialog');

  test('set it up, try it, see what came of it, send again, and rotate its secret', async ({ browser }) => {
    const page = await desk.open(browser, 'greta');
    await page.goto('/integrators');
    await page.getByRole('link', { name: 'Webhooks of Story recogniser' }).click();
    await expect(page.getByText('No webhook yet.')).toBeVisible();

    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await dialog(page).getByLabel('Address').fill('https://127.0.0.1:1/');
    await dialog(page).getByRole('button', { name: 'Add and make a secret' }).click();
    await expect(dialog(page).getByRole('alert').first()).toContainText('Choose');
    await dialog(page).getByLabel('Address').fill('http://10.0.0.1/hook');
    await dialog(page).getByLabel('Everything').check();
    await dialog(page).getByLabel('Shared secret').check();
    await dialog(page).getByRole('button', { name: 'Add and make a secret' }).click();
    await expect(dialog(page)).toContainText('Only https addresses are called.');
    await expectAccessible(page);
    await dialog(page).getByLabel('Address').fill(receiver.url);
    await dialog(page).getByRole('button', { name: 'Add and make a secret' }).click();
    const secret = await dialog(page).getByLabel('Signing secret').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await dialog(page).getByRole('button', { name: 'I have stored it' }).click();
    await expect(page.getByText(secret)).toHaveCount(0);

    await page.getByRole('button', { name: /^Send a test/ }).click();
    await expect(rows(page).nth(1)).toContainText('Delivered');
    const [first] = receiver.received;
    expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toMatchObject({
      type: 'webhook.test',
    });

    receiver.answers(answer(503));
    await desk.pushMatch();
    await expect(rows(page).nth(1)).toContainText('a match was taken in');
    await expect(rows(page).nth(1)).toContainText('Waiting');
    await expect(page.getByText(/attempt failed/)).toBeVisible();
    receiver.answers(answer(204));
    await expect(rows(page).nth(1)).toContainText('Delivered');
    await expectAccessible(page);

    await rows(page).nth(1).getByRole('button').click();
    await expect(dialog(page).getByText('It answered 503.').first()).toBeVisible();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Send again' }).click();
    await expect(rows(page).nth(1)).toContainText('repeats');
    await expect(rows(page).nth(1)).toContainText('Delivered');

    await page.getByRole('button', { name: /^New secret/ }).click();
    await dialog(page).getByLabel('Key pair').check();
    await dialog(page).getByLabel('a day').check();
    await dialog(page).getByRole('button', { name: 'Make the secret' }).click();
    await expect(dialog(page).getByLabel('Public key of the receiver')).toHaveValue(/^whpk_/);
    await dialog(page).getByRole('button', { name: 'I have stored it' }).click();
    await expect(page.getByText(/Key pair; Shared secret, until/)).toBeVisible();

    await page.getByRole('button', { name: /^Disable/ }).click();
    await dialog(page).getByRole('button', { name: 'Disable' }).click();
    await expect(page.getByText(/somebody disabled it/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Enable/ })).toBeVisible();
  });
});
