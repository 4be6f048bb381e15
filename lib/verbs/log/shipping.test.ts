import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { settleLog } from '@/lib/verbs/log/settle-log';

let post: string;
let t: TestDesk;
beforeEach(async () => {
  post = mkdtempSync(join(tmpdir(), 'desk-checkpoints-'));
  t = await openTestDesk({ env: { SECOND_LOOK_CHECKPOINT_DIR: post } });
});
afterEach(async () => {
  await t.close();
  rmSync(post, { recursive: true });
});

const happens = (desk: Desk): Promise<void> =>
  desk.stores.desk.record({
    stream: 'desk',
    kind: 'clock.reset',
    at: desk.clock.now(),
    by: systemActor.by,
    data: {},
  });
const settled = async (desk: Desk): Promise<void> => expect(await settleLog(desk)).not.toBeNull();
const open = async (desk: Desk) =>
  (await desk.stores.log.openFaults(9)).map(({ kind, what }) => `${kind}: ${what}`);
const standing = async (desk: Desk) => {
  await checkStanding(desk, 'start');
  return open(desk);
};
const acknowledged = (desk: Desk, id: string) => {
  const at = desk.clock.now();
  const event = {
    stream: 'log',
    kind: 'log.fault_acknowledged',
    at,
    by: systemActor.by,
    data: { id },
  } as const;
  return desk.stores.log.acknowledgeFault(id, 'per_1', at, 'seen', event);
};

describe('what was shipped', () => {
  it('is missed where the directory was emptied, and shipped again', async () => {
    const { desk } = t;
    expect(await standing(desk)).toEqual([]);
    await happens(desk);
    await settled(desk);
    const emptied = async () => {
      rmSync(post, { recursive: true });
      mkdirSync(post);
      return standing(desk);
    };
    const [what, ...none] = await emptied();
    expect([what, none]).toEqual([
      expect.stringMatching(/^checkpoint: .* holds no checkpoint of this log, though they .* shipped there/),
      [],
    ]);
    await settled(desk);
    expect(readdirSync(post)).toHaveLength(2);
    expect(await standing(desk)).toHaveLength(1);
    const [{ id } = { id: '' }] = await desk.stores.log.openFaults(1);
    expect(await acknowledged(desk, id)).toBe(true);
    await settled(desk);
    expect(await standing(desk)).toEqual([]);
    // Another time is another fault, also where the log did not grow since and no lead is asked for.
    await settled(desk);
    rmSync(post, { recursive: true });
    await settled(desk);
    expect(await open(desk)).toHaveLength(1);
  });

  it('may go to another directory, once that was acknowledged', async () => {
    const { desk } = t;
    await happens(desk);
    await settled(desk);
    const { dataDir } = desk.config;
    await desk.close();
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    t = await openTestDesk({ env: { SECOND_LOOK_DATA: dataDir, SECOND_LOOK_CHECKPOINT_DIR: elsewhere } });
    expect(await standing(t.desk)).toEqual([expect.stringContaining(`have been shipped to ${post}`)]);
    const [{ id } = { id: '' }] = await t.desk.stores.log.openFaults(1);
    expect(await acknowledged(t.desk, id)).toBe(true);
    expect(await standing(t.desk)).toEqual([]);
    await settled(t.desk);
    expect(await standing(t.desk)).toEqual([]);
    expect(readdirSync(elsewhere)).toHaveLength(2);
    rmSync(elsewhere, { recursive: true });
  });
});
