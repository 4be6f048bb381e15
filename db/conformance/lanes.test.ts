import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { someAlarm, somePolicy, someStop, someVersion } from '@/db/conformance/lane-samples';
import { at, someEvent } from '@/db/conformance/people-samples';
import { deskStore } from '@/db/store/desk-store';
import { laneStore } from '@/db/store/lane-store';

const lane = someEvent('lane:serious', { kind: 'policy.proposed' });
const twenty = <T>(work: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: 20 }, (_, n) => work(n)));

onEveryEngine('policies', (desk) => {
  const store = () => laneStore(desk());
  const state = async (version: number) =>
    (await store().versions('serious')).find((known) => known.version === version)?.state;

  it('give a number to one of twenty rivals', async () => {
    const tries = await twenty((n) => store().propose(someVersion('serious', 1, `p-${n}`), lane));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect((await store().versions('serious')).map(({ version }) => version)).toEqual([1]);
    expect(await deskStore(desk()).deskEvents('lane:serious', 99)).toHaveLength(1);
    expect(await store().active()).toEqual([]);
  });

  it('follow each other without a gap', async () => {
    expect(await store().propose(someVersion('serious', 3), lane)).toBe(false);
    expect(await store().propose(someVersion('serious', 2), lane)).toBe(true);
    expect((await store().versions('serious'))[0]).toEqual(someVersion('serious', 2));
    expect(await store().policy('serious', 2)).toEqual(somePolicy('serious', 2));
    expect(await store().propose(someVersion('serious', 2), lane)).toBe(false);
    expect(await store().propose(someVersion('serious', 1), lane)).toBe(false);
  });

  it('are confirmed by another person than the proposer, once', async () => {
    expect(await store().confirm('serious', 2, 'p-1', at(1), lane)).toBe(false);
    expect(await store().confirm('serious', 2, 'p-2', at(1), lane)).toBe(true);
    expect(await store().confirm('serious', 2, 'p-3', at(2), lane)).toBe(false);
    expect(await store().confirm('serious', 9, 'p-3', at(2), lane)).toBe(false);
    expect(await store().active()).toEqual([somePolicy('serious', 2)]);
    expect((await store().versions('serious'))[0]).toMatchObject({ decidedBy: 'p-2', decidedAt: at(1) });
  });

  it('supersede the one before', async () => {
    await store().propose(someVersion('serious', 3), lane);
    expect(await store().confirm('serious', 3, 'p-2', at(3), lane)).toBe(true);
    expect([await state(1), await state(2), await state(3)]).toEqual(['proposed', 'superseded', 'active']);
  });

  it('are in force one at a time when many are confirmed at once, whatever stream tells of it', async () => {
    const versions = [4, 5, 6, 7, 8];
    for (const version of versions) await store().propose(someVersion('serious', version), lane);
    const done = await Promise.all(
      versions.map((version) =>
        store().confirm('serious', version, 'p-2', at(4), someEvent(`lane:other-${version}`)),
      ),
    );
    // Whichever came first: the newest is in force at the end, and none came after a newer one.
    expect(done.at(-1)).toBe(true);
    const states = await Promise.all(versions.map(state));
    expect(states).toEqual([...done.slice(0, -1).map((won) => (won ? 'superseded' : 'proposed')), 'active']);
    expect(await store().active()).toHaveLength(1);
  });

  it('never replace a newer one', async () => {
    const before = await store().versions('serious');
    expect(await state(1)).toBe('proposed');
    expect(await store().confirm('serious', 1, 'p-new', at(5), lane)).toBe(false);
    expect(await store().versions('serious')).toEqual(before);
    // Another lane's version is not its newer one.
    await store().propose(someVersion('lowest', 1), lane);
    expect(await store().confirm('lowest', 1, 'p-2', at(5), lane)).toBe(true);
  });

  it('are declined once, and then not confirmed any more', async () => {
    await store().propose(someVersion('serious', 9), lane);
    expect(await store().decline('serious', 9, 'p-1', at(5), lane)).toBe(true);
    expect(await store().decline('serious', 9, 'p-2', at(5), lane)).toBe(false);
    expect(await store().confirm('serious', 9, 'p-2', at(5), lane)).toBe(false);
    expect(await state(9)).toBe('declined');
  });

  it('list all lanes, and keep two people apart in the database itself', async () => {
    await store().propose(someVersion('low', 1), lane);
    expect((await store().versions(null)).map((known) => known.lane)).toContain('low');
    expect(await store().policy('none', 1)).toBe(null);
    const own = `update policy_versions set state = 'active', decided_by = 'p-1' where lane = 'low'`;
    await expect(desk().raw(own)).rejects.toThrow();
    const second = `update policy_versions set state = 'active', decided_by = 'p-x' where lane = 'serious'`;
    await expect(desk().raw(second)).rejects.toThrow();
  });
});

onEveryEngine('stops', (desk) => {
  const store = () => laneStore(desk());
  const event = someEvent('desk', { kind: 'stop.set' });

  it('are set once for the desk and once for each lane', async () => {
    const tries = await twenty((n) => store().setStop(someStop(`s-${n}`, null), event));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await store().setStop(someStop('s-lane', 'serious', at(1)), event)).toBe(true);
    expect(await store().setStop(someStop('s-lane2', 'serious'), event)).toBe(false);
    expect(await store().setStop(someStop('s-low', 'low', at(2)), event)).toBe(true);
    expect((await store().stops()).slice(0, 2)).toEqual([
      someStop('s-low', 'low', at(2)),
      someStop('s-lane', 'serious', at(1)),
    ]);
    expect(await store().stops()).toHaveLength(3);
  });

  it('are lifted by another person than the one who asked, after somebody asked, once', async () => {
    expect(await store().lift('s-lane', 'p-2', at(3), event)).toBe(false);
    expect(await store().askLift('s-lane', 'p-1', at(3), event)).toBe(true);
    expect(await store().askLift('s-lane', 'p-2', at(4), event)).toBe(false);
    expect(await store().lift('s-lane', 'p-1', at(4), event)).toBe(false);
    expect(await store().lift('s-lane', 'p-2', at(5), event)).toBe(true);
    expect(await store().lift('s-lane', 'p-3', at(6), event)).toBe(false);
    expect(await store().askLift('s-lane', 'p-3', at(6), event)).toBe(false);
    expect((await store().stops()).at(-1)).toEqual({
      ...someStop('s-lane', 'serious', at(1)),
      liftAskedBy: 'p-1',
      liftAskedAt: at(3),
      liftedBy: 'p-2',
      liftedAt: at(5),
    });
    expect(await store().setStop(someStop('s-again', 'serious'), event)).toBe(true);
  });

  it('cannot be lifted by one person with the database in hand', async () => {
    const alone = `update stops set lifted_at = '${at(9)}', lifted_by = 'p-1', lift_asked_by = 'p-1'`;
    await expect(desk().raw(alone)).rejects.toThrow();
    await expect(
      desk().raw(`update stops set lifted_at = '${at(9)}' where lifted_at is null`),
    ).rejects.toThrow();
  });

  it('show every one in force, and the last fifty that were lifted', async () => {
    for (let n = 0; n < 55; n += 1) {
      await store().setStop(someStop(`l-${n}`, 'many'), event);
      await store().askLift(`l-${n}`, 'p-1', at(n), event);
      await store().lift(`l-${n}`, 'p-2', at(100 + n), event);
    }
    const stops = await store().stops();
    expect(stops.filter(({ liftedAt }) => liftedAt === null)).toHaveLength(3);
    expect(stops).toHaveLength(53);
    expect(stops[3]?.id).toBe('l-54');
  });
});

onEveryEngine('alarms', (desk) => {
  const store = () => laneStore(desk());
  const event = someEvent('lane:serious', { kind: 'alarm.raised' });

  it('are raised once for a match or a lane until they are cleared', async () => {
    const tries = await twenty((n) => store().raise(someAlarm(`a-${n}`, 'm-1'), event));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await store().raise(someAlarm('a-lane', null), event)).toBe(true);
    expect(await store().raise(someAlarm('a-lane2', null), event)).toBe(false);
    expect(await store().raise(someAlarm('a-other', null, 'low'), event)).toBe(true);
    expect(await store().clear('a-lane', at(1), event)).toBe(true);
    expect(await store().clear('a-lane', at(2), event)).toBe(false);
    expect(await store().raise(someAlarm('a-lane3', null), event)).toBe(true);
    const alarms = await store().alarms();
    expect(alarms).toHaveLength(4);
    expect(alarms.at(-1)).toEqual({ ...someAlarm('a-lane', null), clearedAt: at(1) });
  });
});
