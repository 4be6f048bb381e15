import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openIntakeDesk } from '@/e2e/support/intake-desk';
import { readProgress, verifyHere } from '@/lib/cli/verify-here';

it('goes on from no verification that found something', async () => {
  const t = await openIntakeDesk();
  onTestFinished(() => t.close());
  const { config, stores } = t.desk;
  await t.push(t.body('old'));
  while ((await stores.log.order(100)) > 0);
  const verify = async () => {
    const settings = (await stores.record.settings()).filter(({ holds }) => holds);
    const resume = await readProgress(config);
    return verifyHere(config, { say: () => {}, hashes: false, resume, shipped: null, settings });
  };
  expect(await verify()).toMatchObject({ verdict: 'holds', matches: 1 });
  expect(await readProgress(config)).toMatchObject({ done: true });
  const behind = new Database(join(config.dataDir, 'desk.db'));
  onTestFinished(() => void behind.close());
  const name = (text: string) => behind.prepare(`update integrators set name = ?`).run(text);
  const { name: before } = behind.prepare('select name from integrators').get() as { name: string };
  name('Another');
  expect(await verify()).toMatchObject({ verdict: 'does not hold', whole: false });
  expect(await readProgress(config)).toBeNull();
  expect(await verify()).toMatchObject({ verdict: 'does not hold', whole: true, matches: 1 });
  name(before);
  expect(await verify()).toMatchObject({ verdict: 'holds', whole: true });
});
