import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { ReviewDesk } from '@/lib/server/test-desk-review';
import { verifySome } from '@/lib/worker/verify-some';

it('finds a row that was changed behind the desk’s back, once, while the desk runs', async () => {
  const review = await ReviewDesk.open();
  onTestFinished(() => review.close());
  for (let n = 0; n < 25; n += 1) await review.push();
  const { desk } = review;
  const round = async () => {
    for (let n = 0; n < 4; n += 1) expect(await verifySome.run(desk)).toBe(false);
  };
  await round();
  expect(await desk.stores.log.openFaults(9)).toEqual([]);

  const behind = new Database(join(desk.config.dataDir, 'desk.db'));
  behind.prepare(`update matches set priority = 99 where id = 'm7'`).run();
  behind.close();
  await round();
  await round();
  const what = 'matches (id m7) priority differs from the log';
  expect(await desk.stores.log.openFaults(9)).toMatchObject([
    { by: 'task', kind: 'state', chain: 'match:m7', what },
  ]);
});
