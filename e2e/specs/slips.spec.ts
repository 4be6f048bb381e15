import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import { drawPicture } from '../support/own-picture';
import { pushOwn } from '../support/push-own';
import { Reviewer } from '../support/reviewer';

/** How long the desk takes here to give the next match: long enough to leave meanwhile. */
const SLOWLY_MS = 3000;

test.describe('a slip of the hand', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(300_000);
  let desk: StoryDesk;
  let page: Page;
  let bo: Reviewer;
  let mark: string;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    desk = await startDesk();
    for (const seed of [1, 11]) {
      const draw = (n: number) => drawPicture({ width: 480, height: 600, seed: seed + n });
      const candidates = [await draw(1), await draw(2)];
      await pushOwn(desk, { externalId: `SLIP-${seed}`, probe: await draw(0), candidates });
    }
    page = await desk.open(browser, 'bo');
    bo = new Reviewer(page, PASSWORD);
    await bo.claimNext('Missing persons');
    await bo.analyse();
  });
  test.afterAll(async () => {
    await page?.context().close();
    await desk?.close();
  });

  test('after a candidate was saved: what was changed since is told before the comparison ends', async () => {
    const [first, second] = (await bo.view()).candidates ?? [];
    mark = first?.image.mark ?? '';
    const other = second?.image.mark ?? '';
    await bo.show(mark);
    await bo.retain(mark);
    await bo.show(other);
    await bo.exclude(other);
    const finish = page.getByRole('button', { name: 'Finish comparison' });
    await expect(finish).toBeEnabled();
    await bo.show(mark);
    await expect(page.getByText('Saved: retained')).toBeVisible();
    await bo.find(mark, 'Ears', 'Dissimilar, unexplained', 'The lobe is free here.');
    await expect(page.getByText('Saved: retained')).toBeHidden();
    await finish.click();
    await expect(page.getByText(`Changed since it was saved: ${mark}`)).toBeVisible();
    expect((await bo.view()).stage).toBe('comparison');
    await page.getByRole('button', { name: `Save ${mark}` }).click();
    await expect(page.getByText('Saved: retained')).toBeVisible();
    await finish.click();
    await expect(page.getByRole('heading', { name: 'Give your opinion' })).toBeVisible();
    const saved = (await bo.view()).candidates?.find(({ image }) => image.mark === mark)?.disposition;
    expect(saved?.worksheet?.ears).toMatchObject({ finding: 'dissimilar_unexplained' });
  });

  test('Enter on an opinion seals nothing', async () => {
    await page
      .getByRole('group', { name: `Probe and ${mark}` })
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('ArrowDown');
    const sealed = page.waitForRequest(/\/seal$/, { timeout: 2000 }).catch(() => null);
    await page.keyboard.press('Enter');
    expect(await sealed).toBeNull();
    expect((await bo.view()).stage).toBe('opinion');
    await bo.seal(null);
  });

  test('a vote is taken back while the next match is being claimed, which then goes back', async () => {
    await bo.openEvidence();
    const id = bo.matchId();
    await page.route('**/api/desk/claim', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOWLY_MS));
      await route.continue();
    });
    const claimed = page.waitForResponse('**/api/desk/claim');
    await bo.decide('Reject', null);
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByRole('form', { name: 'Your decision' })).toBeVisible();
    await claimed;
    const held = async () => {
      const { mine } = await (await page.request.get('/api/desk/queue')).json();
      return mine.held.map((one: { readonly matchId: string }) => one.matchId);
    };
    await expect.poll(held).toEqual([id]);
    expect(bo.matchId()).toBe(id);
    await expect(page.getByRole('form', { name: 'Your decision' })).toBeVisible();
  });

  test('who goes to the queue while the next match is claimed is there, and it is theirs', async () => {
    const claimed = page.waitForResponse('**/api/desk/claim');
    await bo.decide('Reject', null);
    await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    await page.getByRole('link', { name: 'Queue' }).first().click();
    await page.waitForURL('**/queue');
    expect((await claimed).status()).toBe(200);
    await expect(page.getByRole('button', { name: /^Go on with/ })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/queue');
  });
});
