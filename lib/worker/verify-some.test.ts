import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ownerOfFile } from '@/e2e/support/owner-of-rows';
import type { DeskEvent } from '@/lib/domain/desk-event';
import { systemActor } from '@/lib/ports/actors';
import { must, ReviewDesk } from '@/lib/server/test-desk-review';
import { stop } from '@/lib/verbs/lanes/stop';
import { acknowledgeFault } from '@/lib/verbs/log/acknowledge-fault';
import { raiseFault } from '@/lib/verbs/log/raise-fault';
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

describe('the desk’s own chains', () => {
  const altered: readonly (readonly [sql: string, what: RegExp])[] = [
    [
      `update stops set lift_asked_by = 'a', lift_asked_at = set_at, lifted_by = 'b', lifted_at = set_at`,
      /^stop \S+ has another inForce/,
    ],
    [`delete from stops`, /^stop \S+ is gone/],
    [
      `update policy_versions set policy = replace(policy, '"votes":2', '"votes":1')`,
      /^rules general 1 has another rules/,
    ],
    [`update people set roles = '["supervisor","examiner"]' where name = 'sup1'`, /has another roles/],
    [
      `update log_faults set acknowledged_at = found_at, acknowledged_by = 'x', reason = 'y'`,
      /^fault \S+ has another open/,
    ],
    [
      `update desk_events set at = '2020-01-01T00:00:00.000Z' where stream = 'access:m1'`,
      /^event 1 is not what its hash says/,
    ],
    [`update desk_heads set seq = 7 where stream = 'lane:general'`, /^ends after event 2 of 7/],
    [
      `delete from desk_heads where stream = 'lane:general'`,
      /^ends in event 2, and its next one would not find it/,
    ],
  ];
  it.each(altered)('are gone round: %s', async (sql, what) => {
    const review = await ReviewDesk.open();
    onTestFinished(() => review.close());
    const { desk } = review;
    const { stores } = desk;
    await stop(desk, review.supervisor(), { lane: 'general', reason: 'a look' });
    await raiseFault(desk, { by: 'task', kind: 'tile', chain: null, what: 'torn', occasion: 'once' });
    const served = {
      stream: 'access:m1',
      kind: 'file.read',
      at: desk.clock.now(),
      by: systemActor.by,
      data: {},
    };
    for (let n = 0; n < 250; n += 1) await stores.desk.record(served as DeskEvent);
    const rounds = async () => {
      for (let n = 0; n < 5; n += 1) await verifySome.run(desk);
      return (await stores.log.openFaults(9)).filter((fault) => fault.what !== 'torn');
    };
    expect(await rounds()).toEqual([]);
    const owner = ownerOfFile(desk.config.dataDir);
    onTestFinished(() => owner.end());
    await owner.run(sql);
    expect(await rounds()).toContainEqual(
      expect.objectContaining({ by: 'task', what: expect.stringMatching(what) }),
    );
  });
});
