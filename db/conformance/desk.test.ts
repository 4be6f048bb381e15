import { expect, it } from 'vitest';
import { onEveryEngine } from '@/db/conformance/engines';
import { at, someEvent, T0 } from '@/db/conformance/people-samples';
import { writeWithEvent } from '@/db/store/desk-log';
import { deskStore } from '@/db/store/desk-store';
import { verifyChain } from '@/lib/ledger/chain';

onEveryEngine('desk', (desk) => {
  const store = () => deskStore(desk());
  const chain = async (stream: string) => {
    const events = await desk().engine.read.select().from(desk().tables.deskEvents);
    return events.filter((event) => event.stream === stream).sort((a, b) => a.seq - b.seq);
  };

  it('raises its clock and never lowers it', async () => {
    expect(await store().clockHigh()).toBe('1970-01-01T00:00:00.000Z');
    await Promise.all([3, 9, 1, 7, 5].map((n) => store().raiseClock(at(n))));
    expect(await store().clockHigh()).toBe(at(9));
    await store().raiseClock(T0);
    expect(await store().clockHigh()).toBe(at(9));
  });

  it('lowers its clock only on command, from what was read, with an event of it', async () => {
    const reset = someEvent('clock', { kind: 'clock.reset', data: { was: at(9), now: at(2) } });
    expect(await store().resetClock(at(8), at(2), reset)).toBe(false);
    expect(await store().clockHigh()).toBe(at(9));
    expect(await store().deskEvents('clock', 9)).toEqual([]);
    const tries = await Promise.all([1, 2, 3].map(() => store().resetClock(at(9), at(2), reset)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await store().clockHigh()).toBe(at(2));
    expect(await store().deskEvents('clock', 9)).toMatchObject([reset]);
    await store().raiseClock(at(5));
    expect(await store().clockHigh()).toBe(at(5));
  });

  it('answers a ping', async () => {
    await expect(store().ping()).resolves.toBe(undefined);
  });

  it('chains fifty events that come at once, without a gap', async () => {
    const written = await Promise.all(
      Array.from({ length: 50 }, (_, n) => writeWithEvent(desk(), someEvent('desk', { at: at(n) }), [])),
    );
    expect(written.every(Boolean)).toBe(true);
    const events = await chain('desk');
    expect(events).toHaveLength(50);
    expect(verifyChain(events)).toBe(null);
  });

  it('chains events of rivals that do not know of each other', async () => {
    // A copy of the base has no common turns: as two processes on one database.
    const rivals = Array.from({ length: 4 }, () => ({ ...desk(), engine: { ...desk().engine } }));
    const written = await Promise.all(
      rivals.map(async (rival, n) => {
        for (let i = 0; i < 5; i += 1) {
          await writeWithEvent(rival, someEvent('rivals', { data: { n, i } }), []);
        }
        return true;
      }),
    );
    expect(written).toHaveLength(4);
    const events = await chain('rivals');
    expect(events).toHaveLength(20);
    expect(verifyChain(events)).toBe(null);
  });

  it('gives the newest events first, of one stream or all', async () => {
    const newest = await store().deskEvents('desk', 3);
    expect(newest.map(({ seq }) => seq)).toEqual([50, 49, 48]);
    expect(newest[0]).toMatchObject(someEvent('desk', { at: newest[0]?.at ?? '' }));
    const all = await store().deskEvents(null, 1000);
    expect(all).toHaveLength(71);
    const times = all.map((event) => event.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('gives what one stream has of some kinds, the oldest first', async () => {
    const kinds = ['policy.proposed', 'policy.confirmed', 'alarm.raised'] as const;
    for (const kind of kinds) await writeWithEvent(desk(), someEvent('lane:kinds', { kind }), []);
    await writeWithEvent(desk(), someEvent('lane:other', { kind: 'policy.proposed' }), []);
    const found = await store().eventsOf('lane:kinds', ['policy.confirmed', 'policy.proposed']);
    expect(found.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'policy.proposed'],
      [2, 'policy.confirmed'],
    ]);
    expect(await store().eventsOf('lane:nobody', kinds)).toEqual([]);
    expect(await store().eventsOf('lane:kinds', [])).toEqual([]);
  });

  it('writes events that belong together as one, each to the end of its own stream', async () => {
    const first = someEvent('pair:a', { kind: 'person.added' });
    await writeWithEvent(desk(), [first, someEvent('pair:b'), someEvent('pair:a')], []);
    const written = async () => [await chain('pair:a'), await chain('pair:b')];
    expect((await written()).map((events) => events.map(({ seq }) => seq))).toEqual([[1, 2], [1]]);
    const taken = desk()
      .engine.read.insert(desk().tables.deskFacts)
      .values({ key: 'clock_high', value: T0 })
      .onConflictDoNothing()
      .returning({ key: desk().tables.deskFacts.key })
      .toSQL();
    expect(await writeWithEvent(desk(), [someEvent('pair:b'), someEvent('pair:a')], [taken])).toBe(false);
    await Promise.all([
      writeWithEvent(desk(), [someEvent('pair:b'), someEvent('pair:a')], []),
      writeWithEvent(desk(), someEvent('pair:a'), []),
    ]);
    const [a = [], b = []] = await written();
    expect([a.length, b.length]).toEqual([4, 2]);
    expect([verifyChain(a), verifyChain(b)]).toEqual([null, null]);
  });

  it('lets nobody change or remove what was logged', async () => {
    await expect(desk().raw(`update desk_events set kind = 'stop.set'`)).rejects.toThrow();
    await expect(desk().raw('delete from desk_events')).rejects.toThrow();
    expect(verifyChain(await chain('desk'))).toBe(null);
  });
});
