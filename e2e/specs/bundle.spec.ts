import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { unzip } from '@/lib/disclosure/check/unzip';
import { ApiReviewer, votesCount } from '../support/api-reviewer';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible, expectClean } from '../support/expect-accessible';
import type { StoryMatch } from '../support/push-for-story';

/** The file for the court: made in the browser by a supervisor, checked in another one without a network. */
test.describe('a disclosure bundle', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(240_000);
  let desk: StoryDesk;
  let folder: string;
  let match: StoryMatch;
  let archive: Uint8Array;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    folder = await mkdtemp(join(tmpdir(), 'second-look-bundle-'));
    desk = await startDesk();
  });
  test.afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const saved = async (page: Page, profile: string): Promise<Uint8Array> => {
    await page.getByRole('button', { name: 'Export for disclosure' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Download the archive' })).toBeDisabled();
    await dialog.getByRole('radio', { name: profile }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download the archive' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`match-${match.id}-${profile.toLowerCase()}.zip`);
    const path = join(folder, `${profile}.zip`);
    await download.saveAs(path);
    return new Uint8Array(await readFile(path));
  };

  const offline = async (browser: Browser): Promise<Page> => {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'verify.html')).href);
    return page;
  };

  test('is exported from the match file once two persons have decided', async ({ browser }) => {
    match = await desk.pushMatch({ candidates: 3, change: (body) => ({ ...body, priority: 9 }) });
    const right = match.candidateKey(match.same ?? '');
    const relied = (match.body.evidence ?? []).filter((e) => e.direction === 'supports').map((e) => e.key);
    for (const login of ['ada', 'bo']) {
      const reviewer = await ApiReviewer.signIn(desk.url, login);
      await reviewer.claim('missing-persons', match.id);
      await reviewer.approve(right, relied);
      await votesCount();
    }
    const page = await desk.open(browser, 'dana');
    await page.goto(`/matches/${match.id}`);
    await page.getByRole('button', { name: 'Export for disclosure' }).click();
    await page.getByRole('radio', { name: 'Court' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    archive = await saved(page, 'Court');
    const text = new TextDecoder('latin1').decode(await saved(page, 'Defence'));
    for (const { external_id } of match.body.candidates)
      expect(text.includes(external_id), external_id).toBe(external_id === match.same);
    await page.context().close();
  });

  test('opens from disk without a network, and is valid', async ({ browser }) => {
    const html = unzip(archive).find((entry) => entry.path === 'verify.html')?.bytes;
    await writeFile(join(folder, 'verify.html'), html ?? '');
    const page = await offline(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const name of ['Court', 'Defence']) {
      await page.getByLabel('Drop the whole archive').setInputFiles(join(folder, `${name}.zip`));
      await expect(page.getByText(`${name}.zip`, { exact: true })).toBeVisible();
      await expect(page.getByText('Valid: this bundle is whole and true to the log.')).toBeVisible({
        timeout: 60_000,
      });
    }
    await expect(page.getByText(match.id, { exact: true })).toBeVisible();
    await expect(page.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)).toBeVisible();
    await expectClean(page);
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    await page.context().close();
  });

  test('says which file is broken when one byte is flipped', async ({ browser }) => {
    const page = await offline(browser);
    for (const path of ['report.pdf', 'events.ndjson', 'log/checkpoint', 'images/Q-1-display.jpg']) {
      const broken = archive.slice();
      const bytes = unzip(broken).find((entry) => entry.path === path)?.bytes;
      if (!bytes) throw new Error(path);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] as number) ^ 1;
      const name = `${path.replaceAll('/', '-')}.zip`;
      await writeFile(join(folder, name), broken);
      await page.getByLabel('Drop the whole archive').setInputFiles(join(folder, name));
      await expect(page.getByText(name, { exact: true })).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText('Not valid.')).toBeVisible();
      await expect(page.getByText(`${path}: Its bytes were changed`)).toBeVisible();
    }
    await page.context().close();
  });
});
