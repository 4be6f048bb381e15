import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { someEvent, T0 } from '@/db/conformance/people-samples';
import { writeWithEvent } from '@/db/store/desk-log';
import { insertAll } from '@/db/store/rows';
import { storesOn } from '@/db/stores';
import type { Desk } from '@/lib/ports/desk';
import { checkStanding } from '@/lib/verbs/log/check-standing';
import { mendTiles } from '@/lib/verbs/log/mend-tiles';
import { orderLog } from '@/lib/worker/order-log';

const deskOn = (base: TestDesk): Desk => {
  let n = 0;
  const clock = {
    now: () => {
      n += 1000;
      return new Date(Date.parse(T0) + n).toISOString();
    },
  };
  return { stores: storesOn(base, async () => {}), clock, log: { error: () => {} } } as unknown as Desk;
};
/** Events as they wait, without the events themselves: only their hashes matter here. */
const fill = async ({ engine, tables }: TestDesk, desk: Desk, n: number) => {
  const rows = Array.from({ length: n }, (_, i) => ({
    ...{ chain: 'desk:fill', seq: i + 1, kind: 'person.added', at: T0, who: 'system:desk' },
    hash: createHash('sha256').update(String(i)).digest('hex'),
  }));
  await engine.write([], insertAll(engine.read, tables.logWaiting, rows));
  while ((await desk.stores.log.order(300)) > 0);
};
const root = async (desk: Desk) => (await desk.stores.log.head()).root;
const faults = async (desk: Desk) =>
  (await desk.stores.log.openFaults(99)).map(({ kind, what }) => `${kind}: ${what}`);
const tiles = (base: TestDesk) => base.raw('select level, n, width, hashes from log_tiles order by level, n');

onEveryEngine('broken tiles', (base) => {
  it('are made anew from the leaves, whichever they are, and never silently', async () => {
    const desk = deskOn(base());
    await fill(base(), desk, 700);
    const [before, sound] = [await root(desk), await tiles(base())];
    expect(await mendTiles(desk, 'task')).toEqual({ tiles: [], leavesHold: true });
    expect(await faults(desk)).toEqual([]);
    const harms = [
      [`delete from log_tiles where level = 0 and n = 1`, '0/1'],
      [`update log_tiles set hashes = 'AAAA' || substr(hashes, 5) where level = 0 and n = 0`, '0/0'],
      [`update log_tiles set hashes = substr(hashes, 1, 44) where level = 1`, '1/0'],
      [`update log_tiles set width = 3 where level = 0 and n = 2`, '0/2'],
      [`update log_tiles set hashes = 'no Base64' where level = 0 and n = 2`, '0/2'],
    ] as const;
    for (const [i, [harm, tile]] of harms.entries()) {
      await base().owner(harm);
      expect(await mendTiles(desk, 'verify')).toEqual({ tiles: [tile], leavesHold: true });
      expect(await tiles(base())).toEqual(sound);
      expect((await faults(desk)).length).toBe(i + 1);
    }
    expect(await root(desk)).toBe(before);
    expect((await faults(desk))[0]).toMatch(/^tile: Tiles 0\/1 were missing or not what the leaves give/);
  });

  it('stop the log from growing only until they are mended', async () => {
    const desk = deskOn(base());
    const known = (await faults(desk)).length;
    await base().owner('delete from log_tiles where level = 0 and n = 2');
    await writeWithEvent(base(), someEvent('more'), []);
    await vi.waitFor(async () => {
      await orderLog.run(desk);
      expect(await desk.stores.log.leafOf('desk:more', 1)).not.toBeNull();
    }, 20_000);
    expect(await faults(desk)).toHaveLength(known + 1);
  });

  it('are told from another history, which they are not', async () => {
    const desk = { ...deskOn(base()), post: { where: null, last: async () => null, ship: async () => {} } };
    const { size, root } = await desk.stores.log.head();
    await desk.stores.log.addCheckpoint({ size, root, note: 'n', at: T0, keyId: 'k' });
    expect(await checkStanding(desk, 'task')).toEqual([]);
    const [sound] = await base().raw('select hashes from log_tiles where level = 1');
    const spoiled = `update log_tiles set hashes = 'AAAA' || substr(hashes, 5) where level = 1`;
    await base().owner(spoiled);
    const found = [{ kind: 'tile', what: 'Tile 1/0 is not what the leaves give.' }];
    expect(await checkStanding(desk, 'task')).toEqual(found);
    await base().owner(`update log_tiles set hashes = '${sound?.hashes}' where level = 1`);
    await desk.stores.log.addCheckpoint({ size: size + 1, root, note: 'n', at: T0, keyId: 'k' });
    expect(await checkStanding(desk, 'task')).toMatchObject([{ kind: 'fork' }]);
  });

  it('are left as they are where the leaves do not give the root', async () => {
    const desk = deskOn(base());
    await base().owner(
      base().engine.dialect === 'sqlite'
        ? `drop trigger log_leaves_no_update; update log_leaves set hash = '${'ab'.repeat(32)}' where idx = 5`
        : `update log_leaves set hash = '${'ab'.repeat(32)}' where idx = 5`,
    );
    const before = await tiles(base());
    expect(await mendTiles(desk, 'verify')).toEqual({ tiles: [], leavesHold: false });
    expect(await tiles(base())).toEqual(before);
    expect(
      (await faults(desk)).filter((said) => said.startsWith('leaf: The leaves do not give')),
    ).toHaveLength(1);
  });
});
