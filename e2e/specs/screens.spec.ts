import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type StoryDesk, startDesk } from '../support/desk';
import { PASSWORD } from '../support/desk-plan';
import type { StoryMatch } from '../support/push-for-story';
import { Reviewer } from '../support/reviewer';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing that axe finds against WCAG 2.2 AA, in both looks. */
const expectClean = async (page: Page): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
};

test.describe('every screen', () => {
  test.setTimeout(180_000);
  let desk: StoryDesk;
  let match: StoryMatch;
  const faults: string[] = [];

  const open = async (browser: Parameters<StoryDesk['open']>[0], login: string): Promise<Page> => {
    const page = await desk.open(browser, login);
    page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    desk = await startDesk();
    match = await desk.pushMatch({ candidates: 3 });
  });
  test.afterAll(async () => {
    await desk?.close();
    expect(faults, 'errors in the browser’s console').toEqual([]);
  });

  test('of somebody who is not signed in', async ({ page }) => {
    await page.goto(`${desk.url}/matches`);
    await page.waitForURL('**/sign-in*');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expectClean(page);
    const answer = await page.goto(`${desk.url}/no-such-page`);
    expect(answer?.status()).toBe(404);
    expect(answer?.headers()['content-security-policy']).toContain("'strict-dynamic'");
  });

  test('of a reviewer, up to the evidence', async ({ browser }) => {
    const page = await open(browser, 'ada');
    await expect(page.getByRole('heading', { name: 'Queue' })).toBeVisible();
    await expectClean(page);
    const ada = new Reviewer(page, PASSWORD);
    expect(await ada.claimNext('Missing persons')).toBe(match.id);
    await expectClean(page);
    await ada.analyse();
    await expectClean(page);
    const right = match.candidateKey(match.same ?? '');
    await ada.compare([right]);
    await expectClean(page);
    await ada.seal(await ada.markOf(right));
    await expectClean(page);
    await ada.openEvidence();
    await expectClean(page);
  });

  test('of a supervisor', async ({ browser }) => {
    const page = await open(browser, 'dana');
    await page.goto('/matches');
    await page.getByRole('link', { name: match.body.external_id }).click();
    await expect(page.getByRole('heading', { name: 'Every event' })).toBeVisible();
    await expectClean(page);
    await page.goto('/matches?status=rejected');
    await expect(page.getByRole('link', { name: match.body.external_id })).toBeHidden();
    await expectClean(page);
    await page.goto('/lanes');
    await expect(page.getByRole('heading', { name: 'Missing persons' }).first()).toBeVisible();
    await expectClean(page);
  });

  test('of an administrator, who sees no image', async ({ browser }) => {
    const page = await open(browser, 'greta');
    for (const path of ['/people', '/integrators', '/account']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expectClean(page);
    }
    expect((await page.request.get(`/api/audit/images/${match.id}/probe`)).status()).toBe(403);
  });
});

test('the practice desk says that it is one, and signs in by a click', async ({ page }) => {
  test.setTimeout(120_000);
  const desk = await startDesk({ practice: true });
  try {
    await page.goto(`${desk.url}/sign-in`);
    await page.getByRole('button', { name: /^Sign in as Ada Field,/ }).click();
    await page.waitForURL('**/queue');
    await expect(page.getByText('Practice desk. Nothing here is real and no lead is valid.')).toBeVisible();
  } finally {
    await desk.close();
  }
});
