import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { drawPicture } from '../support/own-picture';
import { pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

/** What a person changes about their own way of working, and that it holds in the review. */
test.describe('one’s own way of working', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let page: Page;
  let matchId: string;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    desk = await startDesk();
    const draw = (seed: number) => drawPicture({ width: 480, height: 600, seed });
    ({ id: matchId } = await pushOwn(desk, {
      externalId: 'PREFERRED',
      probe: await draw(1),
      candidates: [await draw(2)],
    }));
    page = await desk.open(browser, 'ada');
  });
  test.afterAll(async () => {
    await page?.context().close();
    await desk?.close();
  });

  const probe = () => page.getByRole('group', { name: /^Probe Q-1:/ });
  const mirror = () => page.getByRole('button', { name: 'Mirror', exact: true });
  const mirrored = () => page.getByText(/^Mirrored/);
  const toAccount = async () => {
    await page.goto('/account');
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
  };
  const toReview = async () => {
    await page.goto(`/review/${matchId}`);
    await expect(probe()).toBeVisible();
  };

  test('a key that was changed works, and the old one does not', async () => {
    await toAccount();
    await page.getByRole('button', { name: 'Change the key of Mirror' }).click();
    await page.keyboard.press('q');
    await expect(page.getByText('Mirror now has the key Q.')).toBeVisible();
    expect(await new Reviewer(page, PASSWORD).claimNext('Missing persons')).toBe(matchId);
    await expect(mirror()).toHaveAttribute('aria-keyshortcuts', /^q$/i);
    await probe().press('m');
    await expect(mirrored()).toBeHidden();
    await probe().press('q');
    await expect(mirrored()).toBeVisible();
    await probe().press('q');
    await expect(mirrored()).toBeHidden();
  });

  test('a key that belongs to another tool is refused with a sentence', async () => {
    await toAccount();
    await page.getByRole('button', { name: 'Change the key of Mirror' }).click();
    await page.keyboard.press('c');
    await expect(page.getByText(/^C belongs to Curtain\./)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  test('without single keys no letter does anything, and arrows still move an image', async () => {
    await toAccount();
    const single = page.getByRole('checkbox', { name: 'Letters, digits and signs work as keys' });
    await single.uncheck();
    await toReview();
    await expect(mirror()).not.toHaveAttribute('aria-keyshortcuts');
    await probe().press('q');
    await probe().press('m');
    await probe().press('ArrowLeft');
    await expect(mirrored()).toBeHidden();
    await mirror().click();
    await expect(mirrored()).toBeVisible();
    await toAccount();
    await expect(single).not.toBeChecked();
    await single.check();
  });

  test('a choice shows in the very turn in which it was made, and never flickers back', async () => {
    await toAccount();
    const goOn = page.getByRole('checkbox', { name: /next match/ });
    const before = await goOn.isChecked();
    // Read in the next task of the page, before it can paint.
    const seen = await goOn.evaluate(async (box: HTMLInputElement) => {
      const next = new MessageChannel();
      const turn = new Promise((done) => {
        next.port1.onmessage = done;
      });
      box.click();
      next.port2.postMessage(null);
      await turn;
      return box.checked;
    });
    expect(seen).toBe(!before);
    await goOn.setChecked(before);
  });

  for (const [choice, filter] of [
    ['Blurred', /blur/],
    ['In grey', /grayscale/],
  ] as const) {
    test(`images are covered until they are looked at: ${choice.toLowerCase()}`, async () => {
      await toAccount();
      await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
      await toReview();
      const canvas = probe().getByRole('img');
      const seen = () =>
        canvas.evaluate((element) => {
          const filters: string[] = [];
          for (let at: Element | null = element; at; at = at.parentElement)
            filters.push(getComputedStyle(at).filter);
          return filters.filter((one) => one !== 'none').join(' ');
        });
      await page.getByRole('heading', { name: 'Look at the probe alone' }).hover();
      await expect.poll(seen).toMatch(filter);
      await canvas.hover();
      await expect.poll(seen).toBe('');
      await page.getByRole('heading', { name: 'Look at the probe alone' }).hover();
      await expect.poll(seen).toMatch(filter);
      await probe().focus();
      await expect.poll(seen).toBe('');
    });
  }
});
