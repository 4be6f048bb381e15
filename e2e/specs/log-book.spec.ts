import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type StoryDesk, startDesk } from '../support/desk';
import { expectAccessible } from '../support/expect-accessible';
import { runCommand } from '../support/run-command';

const PASSPHRASE = { SECOND_LOOK_BACKUP_PASSPHRASE: 'four words at random' };

test.describe('the record, verified, altered, backed up and restored', () => {
  test.describe.configure({ mode: 'serial' });
  test.setTimeout(240_000);
  let desk: StoryDesk;
  let room: string;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    room = await mkdtemp(join(tmpdir(), 'second-look-log-book-'));
    desk = await startDesk();
    for (let n = 0; n < 3; n += 1) await desk.pushMatch();
  });
  test.afterAll(async () => {
    await desk?.close();
    await rm(room, { recursive: true, force: true });
  });

  test('an operator verifies a running desk, and a supervisor reads what it came to', async ({ browser }) => {
    const verified = await runCommand(desk.env, 'verify', '--hash-images');
    expect(verified.complaints + verified.out).toContain('The record holds');
    expect(verified.code).toBe(0);
    const resumed = await runCommand(desk.env, 'verify', '--resume');
    expect(resumed.out).toContain('What was verified before was taken from there.');
    const page = await desk.open(browser, 'dana');
    await page.goto(`${desk.url}/log-book`);
    await expect(
      page.getByText(/^No fault is open\. The record held when it was last verified/),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /^The log gives what is stored\s*\d+ matches\s*0$/ }),
    ).toBeVisible();
    await page.context().close();
  });

  test('a backup is made while it runs, and restored into an empty desk', async () => {
    const file = join(room, 'desk.age');
    const made = await runCommand({ ...desk.env, ...PASSPHRASE }, 'backup', file);
    expect(made.complaints + made.out).toContain('Read back and verified.');
    const other = { ...desk.env, SECOND_LOOK_DATA: join(room, 'restored') };
    const wrong = await runCommand(
      { ...other, SECOND_LOOK_BACKUP_PASSPHRASE: 'another one' },
      'restore',
      file,
    );
    expect([wrong.code, wrong.complaints]).toEqual([1, expect.stringContaining('passphrase is not the one')]);
    const restored = await runCommand({ ...other, ...PASSPHRASE }, 'restore', file);
    expect(restored.complaints + restored.out).toContain('Everything was verified.');
    expect(restored.code).toBe(0);
    const again = await runCommand({ ...other, ...PASSPHRASE }, 'restore', file);
    expect([again.code, again.complaints]).toEqual([1, expect.stringContaining('not empty')]);
    expect((await runCommand(other, 'verify')).code).toBe(0);
  });

  test('a row is altered behind its back: the desk says so until a supervisor acknowledges it', async ({
    browser,
  }) => {
    const behind = new Database(join(desk.dataDir, 'desk.db'));
    behind.prepare('update matches set priority = 77 where id = (select min(id) from matches)').run();
    behind.close();
    const verified = await runCommand(desk.env, 'verify');
    expect(verified.code).toBe(1);
    expect(verified.out).toMatch(/replay: match:\S+: matches \(id \S+\) priority differs from the log/);

    const page = await desk.open(browser, 'dana');
    await page.goto(`${desk.url}/matches`);
    await page.getByRole('link', { name: /^A fault of the log is open/ }).click();
    await expect(page.getByText(/^One fault is open: no new lead is issued/)).toBeVisible();
    await expect(page.getByText('priority differs from the log')).toBeVisible();
    await expectAccessible(page);
    if (process.env.SECOND_LOOK_SHOTS) {
      for (const [width, scheme] of [
        [1280, 'light'],
        [2560, 'light'],
        [1280, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 1000 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.screenshot({
          path: `${process.env.SECOND_LOOK_SHOTS}/log-${width}-${scheme}.png`,
          fullPage: true,
        });
      }
    }
    await page.getByRole('button', { name: /^Acknowledge: / }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Altered for this story.');
    await page.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click();
    await expect(page.getByText(/^No fault is open\. The record did not hold/)).toBeVisible();
    await expect(page.getByRole('link', { name: /fault of the log is open/ })).toBeHidden();
    await page.getByText('Acknowledged faults').click();
    await expect(
      page.getByText(/^Acknowledged by Dana Whitlock, .*: Altered for this story\.$/),
    ).toBeVisible();
    await page.context().close();
  });
});
