import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { changeTo, ingest, quiet, sampleState } from '@/db/conformance/match-samples';
import { at, someEvent } from '@/db/conformance/people-samples';
import { writeWithEvent } from '@/db/store/desk-log';
import { logStore } from '@/db/store/log-store';
import { matchStore } from '@/db/store/match-store';
import type { MatchState } from '@/lib/domain/match';
import { verifyChain } from '@/lib/ledger/chain';
import { TileBroken } from '@/lib/ports/log-store';

/** RFC 6962 section 2.1 as it is written, over everything: slow, and nothing of ours. */
const sha = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const mth = (entries: readonly Buffer[]): Buffer => {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Buffer.of(0), entries[0] as Buffer);
  const k = 2 ** Math.ceil(Math.log2(entries.length) - 1);
  return sha(Buffer.of(1), mth(entries.slice(0, k)), mth(entries.slice(k)));
};
const rootOf = (leaves: readonly { hash: string }[]) =>
  mth(leaves.map(({ hash }) => Buffer.from(hash, 'hex'))).toString('hex');

const drain = async (desk: TestDesk, limit = 500) => {
  while ((await logStore(desk).order(limit)) > 0);
};
const all = async (desk: TestDesk) => logStore(desk).leaves(0, await logStore(desk).size());
const write = (desk: TestDesk, stream: string, n: number) =>
  Promise.all(
    Array.from({ length: n }, (_, i) => writeWithEvent(desk, someEvent(stream, { data: { i } }), [])),
  );

onEveryEngine('the line before the tree', (desk) => {
  const salts = async (table: string) =>
    (await desk().raw(`select salt from ${table}`)).map((r) => String(r.salt));

  it('gets every event in the write that makes it, with a salt of its own', async () => {
    const store = matchStore(desk());
    const before = sampleState('m');
    expect(await store.save(ingest(before))).toBe('saved');
    const again = changeTo(await store.load('m'), {}, {});
    expect(
      await store.save({
        ...again,
        events: [quiet(), quiet()],
        after: { ...again.after, match: { ...again.after.match, seq: 3 } },
      }),
    ).toBe('saved');
    expect(await writeWithEvent(desk(), someEvent('desk'), [])).toBe(true);
    const waiting = await desk().raw('select chain, seq, who from log_waiting order by chain, seq');
    expect(waiting.map((r) => `${r.chain} ${r.seq} ${r.who}`)).toEqual([
      'desk:desk 1 person:p-admin',
      ...[1, 2, 3].map((n) => `match:m ${n} system:desk`),
    ]);
    const given = [...(await salts('match_events')), ...(await salts('desk_events'))];
    expect(new Set(given).size).toBe(4);
    for (const salt of given) expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const events = await store.events('m');
    expect(verifyChain(events)).toBeNull();
    expect(verifyChain(events.map((e) => (e.seq === 2 ? { ...e, salt: '00' } : e)))).toMatchObject({
      seq: 2,
      why: 'hash',
    });
  });

  it('stays as it is when the event’s write is refused', async () => {
    const store = matchStore(desk());
    const [count] = await desk().raw('select count(*) as n from log_waiting');
    expect(await store.save(ingest(sampleState('m')))).toBe('faster');
    expect(await desk().raw('select count(*) as n from log_waiting')).toEqual([count]);
  });
});

onEveryEngine('the tree', (desk) => {
  const log = () => logStore(desk());

  it('begins empty', async () => {
    expect(await log().head()).toEqual({ size: 0, root: createHash('sha256').digest('hex') });
    expect(await log().order(10)).toBe(0);
    expect(await log().tile(0, 0)).toBeNull();
  });

  it('takes everything once and each chain in its order, however many writers run', async () => {
    await Promise.all(['a', 'b', 'c'].map((stream) => write(desk(), stream, 30)));
    // A copy of the base has no common turns: as two processes on one database.
    const rival = { ...desk(), engine: { ...desk().engine } };
    for (let busy = true; busy; ) {
      const moved = await Promise.all([log().order(7), logStore(rival).order(7), log().order(5)]);
      busy = moved.some((n) => n > 0) || (await log().waiting(1)) > 0;
    }
    const leaves = await all(desk());
    expect(leaves.map(({ idx }) => idx)).toEqual(Array.from({ length: 90 }, (_, i) => i));
    for (const stream of ['a', 'b', 'c']) {
      const seqs = leaves.filter(({ chain }) => chain === `desk:${stream}`).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    }
    expect(await log().head()).toEqual({ size: 90, root: rootOf(leaves) });
  });

  it('names where an event lies, with the hash of the event', async () => {
    const leaf = await log().leafOf('desk:b', 17);
    const [row] = await desk().raw(`select hash from desk_events where stream = 'b' and seq = 17`);
    expect(leaf).toMatchObject({
      chain: 'desk:b',
      seq: 17,
      hash: row?.hash,
      who: 'person:p-admin',
      kind: someEvent('b').kind,
    });
    expect((await log().leaves(leaf?.idx ?? -1, (leaf?.idx ?? -1) + 1))[0]).toEqual(leaf);
    expect(await log().leafOf('desk:b', 31)).toBeNull();
  });

  it('keeps full tiles and their hashes one level up', async () => {
    await write(desk(), 'd', 600);
    await drain(desk(), 250);
    const leaves = await all(desk());
    expect(await log().head()).toEqual({ size: 690, root: rootOf(leaves) });
    expect((await log().tile(0, 1))?.width).toBe(256);
    expect((await log().tile(0, 2))?.width).toBe(690 - 512);
    const above = await log().tile(1, 0);
    expect(above?.width).toBe(2);
    expect(Buffer.from(above?.hashes.slice(32) ?? []).toString('hex')).toBe(rootOf(leaves.slice(256, 512)));
  });

  it.each([
    ['missing', `delete from log_tiles where level = 0 and n = 2`],
    ['torn', `update log_tiles set hashes = substr(hashes, 1, 400) where level = 0 and n = 2`],
    ['other', `update log_tiles set hashes = 'AAAA' || substr(hashes, 5) where level = 0 and n = 2`],
    ['no text of a tile', `update log_tiles set hashes = '?' where level = 0 and n = 2`],
  ])('appends nothing where its right edge is %s', async (_, harm) => {
    const tile = await log().tile(0, 2);
    const before = await log().head();
    await write(desk(), 'e', 1);
    await desk().owner(harm);
    await expect(log().order(10)).rejects.toThrow(TileBroken);
    expect(await log().head()).toEqual(before);
    if (!tile) throw new Error('no tile');
    await log().restoreTiles([tile]);
    expect(await log().tile(0, 2)).toEqual(tile);
    expect(await log().order(10)).toBeGreaterThan(0);
    // Back to where the next case begins: the tile that it harms is the last one still.
    expect((await log().head()).root).toBe(rootOf(await all(desk())));
  });

  it('lets nobody change or remove a leaf', async () => {
    await expect(desk().raw(`update log_leaves set hash = ''`)).rejects.toThrow(
      /append-only|permission denied/,
    );
    await expect(desk().raw('delete from log_leaves')).rejects.toThrow(/append-only|permission denied/);
  });
});

onEveryEngine('what was signed and found', (desk) => {
  const log = () => logStore(desk());
  const checkpoint = (size: number) => ({
    size,
    root: `r${size}`,
    note: `note ${size}\n`,
    at: at(size),
    keyId: 'k',
  });

  it('keeps one checkpoint of a size, and what witnesses said of it', async () => {
    expect(await log().latestCheckpoint()).toBeNull();
    const added = await Promise.all([5, 9, 9, 7].map((size) => log().addCheckpoint(checkpoint(size))));
    expect(added.filter(Boolean)).toHaveLength(3);
    expect(await log().latestCheckpoint()).toEqual(checkpoint(9));
    expect(await log().checkpoint(7)).toEqual(checkpoint(7));
    expect((await log().checkpoints(9, 9)).map(({ size }) => size)).toEqual([7, 5]);
    const line = { size: 9, name: 'w', keyId: 'a', line: '— w x', at: at(1) };
    await log().addCosignatures([line]);
    await log().addCosignatures([line, { ...line, keyId: 'b' }]);
    expect((await log().cosignatures(9)).map(({ keyId }) => keyId)).toEqual(['a', 'b']);
    expect(await log().cosignatures(7)).toEqual([]);
    await expect(desk().raw('delete from log_checkpoints')).rejects.toThrow(/append-only|permission denied/);
  });

  it('gives each generation of keys to one who asks', async () => {
    const key = {
      generation: 1,
      origin: 'o',
      keyId: 'k',
      vkey: 'v',
      source: 'secret' as const,
      fromSize: 0,
      at: at(0),
      rotation: null,
    };
    const event = someEvent('log', { kind: 'log.key_added' });
    const won = await Promise.all([1, 2, 3].map(() => log().addKey(key, event)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await log().keys()).toEqual([key]);
  });

  const fault = {
    ...({ id: 'f', foundAt: at(1), by: 'verify', kind: 'event' } as const),
    ...{ chain: 'match:m', what: 'event 2 is another' },
    ...{ acknowledgedAt: null, acknowledgedBy: null, reason: null },
  } as const;
  const event = someEvent('log', { kind: 'log.fault_found' });

  it('records a fault once, with its event, and closes it once', async () => {
    const told = await Promise.all([1, 2].map(() => log().raiseFault(fault, event)));
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await log().openFaults(9)).toEqual([fault]);
    const close = () =>
      log().acknowledgeFault('f', 'p-1', at(2), 'seen', someEvent('log', { kind: 'log.fault_acknowledged' }));
    expect((await Promise.all([close(), close()])).filter(Boolean)).toHaveLength(1);
    expect(await log().openFaults(9)).toEqual([]);
    expect(await log().faults(9)).toMatchObject([{ id: 'f', acknowledgedBy: 'p-1', reason: 'seen' }]);
    expect(await log().raiseFault(fault, event)).toBe(false);
    const events = await desk().raw(`select kind from desk_events where stream = 'log' order by seq`);
    expect(events.map(({ kind }) => kind)).toEqual([
      'log.key_added',
      'log.fault_found',
      'log.fault_acknowledged',
    ]);
  });

  it('lets no lead be issued while a fault is open, and tells the match that it names', async () => {
    const store = matchStore(desk());
    const states: MatchState[] = [];
    for (const id of ['m', 'n']) {
      expect(await store.save(ingest(sampleState(id)))).toBe('saved');
      const state = await store.load(id);
      if (state) states.push(state);
    }
    const seen = () =>
      Promise.all(
        states.map(async (state) => {
          const { logInDoubt, logFault } = await store.surroundings(state, null);
          return [logInDoubt, logFault];
        }),
      );
    const guarded = async (id: string, priority: number) =>
      store.save(changeTo(await store.load(id), { priority }, {}, { guards: [{ kind: 'log_sound' }] }));
    expect(await seen()).toEqual(Array(2).fill([false, null]));
    expect(await guarded('n', 1)).toBe('saved');
    expect(await log().raiseFault({ ...fault, id: 'g' }, event)).toBe(true);
    expect(await seen()).toEqual([
      [true, 'event 2 is another'],
      [true, null],
    ]);
    expect(await guarded('n', 2)).toBe('faster');
    await log().acknowledgeFault(
      'g',
      'p-1',
      at(2),
      'seen',
      someEvent('log', { kind: 'log.fault_acknowledged' }),
    );
    expect(await seen()).toEqual(Array(2).fill([false, null]));
    expect(await guarded('n', 3)).toBe('saved');
  });
});
