import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { acknowledgeFault } from '@/lib/verbs/log/acknowledge-fault';
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

it('takes what was acknowledged and is altered again for something new, and nothing else', async () => {
  const review = await ReviewDesk.open();
  onTestFinished(() => review.close());
  await review.push();
  const { desk } = review;
  const behind = new Database(join(desk.config.dataDir, 'desk.db'));
  onTestFinished(() => void behind.close());
  const found = async (priority: number) => {
    behind.prepare(`update matches set priority = ? where id = 'm1'`).run(priority);
    for (let n = 0; n < 2; n += 1) await verifySome.run(desk);
    return desk.stores.log.openFaults(9);
  };
  const [first, ...none] = await found(99);
  expect([first?.what, none]).toEqual(['matches (id m1) priority differs from the log', []]);
  const reason = 'Seen, and it stays.';
  await must(acknowledgeFault(desk, review.supervisor(), { id: first?.id ?? '', reason }));
  expect(await found(99)).toEqual([]);
  const [second] = await found(98);
  expect(second?.what).toBe(first?.what);
  expect(second?.id).not.toBe(first?.id);
  await must(acknowledgeFault(desk, review.supervisor(), { id: second?.id ?? '', reason }));
  // Both have been seen.
  expect([await found(99), await found(98), await found(0)]).toEqual([[], [], []]);
});
