import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { sampleCandidate, sampleState, T0 } from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import { insertAll } from '@/db/store/rows';
import { storesOn } from '@/db/stores';
import type { KeptAside } from '@/lib/domain/aside';
import type { Decided } from '@/lib/domain/env';
import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import { withdrawMatch } from '@/lib/domain/rules/close';
import { liftHold, setHold } from '@/lib/domain/rules/hold';
import { purge } from '@/lib/domain/rules/purge';
import { anEnv, ingested } from '@/lib/domain/testing/build';
import { DAY, MINUTE, plus } from '@/lib/domain/time';
import type { Saved } from '@/lib/ports/match-store';

const CITY = { kind: 'integrator', id: 'city', key: 'k' } as const;
const LATER = plus(T0, 100 * DAY);
const aside: KeptAside = { key: 'push', at: T0, content: '{"a":1}', sha256: 's', bytes: 7, cut: false };
const env = (now = LATER) => anEnv({ now, around: { clockHigh: now } });

/** A match of these images, pushed and withdrawn at once. */
const closed = async (base: TestDesk, id: string, images: readonly string[]): Promise<void> => {
  const [probe = '', ...faces] = images;
  const state = sampleState(id);
  const named = {
    ...state,
    match: { ...state.match, probe: { ...state.match.probe, sha256: probe } },
    candidates: faces.map((face, i) => sampleCandidate(`c${i}`, face)),
  };
  const first = ingested(named);
  const gone = withdrawMatch(evolveAll(null, [first]), CITY, env(T0), 'test');
  const events: NewEvent[] = [first, ...(gone.ok ? gone.value.events : [])];
  const after = evolveAll(null, events);
  const change = { before: null, after, events, guards: [], feed: [], asides: [{ ...aside }] };
  expect(await matchStore(base).save(change)).toBe('saved');
};

const change = async (
  base: TestDesk,
  id: string,
  rule: (state: Parameters<typeof purge>[0]) => Decided,
): Promise<Saved | 'nothing'> => {
  const store = matchStore(base);
  const before = await store.load(id);
  const decided = before && rule(before);
  if (!decided?.ok) throw new Error(`${id} is not there, or it was refused`);
  const { events, guards } = decided.value;
  if (events.length === 0) return 'nothing';
  return store.save({ before, after: evolveAll(before, events), events, guards, feed: [] });
};
const purged = (base: TestDesk, id: string, now = LATER) => change(base, id, (s) => purge(s, env(now), 1));

/** As the integrator itself would have brought them. */
const uploaded = async (base: TestDesk, integrator: string, images: readonly string[], receivedAt = T0) => {
  const { engine, tables } = base;
  const known = engine.read.insert(tables.integrators).values({
    ...{ id: integrator, name: integrator, mode: 'live', operator: null, createdAt: T0 },
  });
  const facts = { bytes: 1, type: 'image/png', width: 1, height: 1, exifOrientation: 1 };
  const rows = images.map((sha256) => ({ ...facts, integrator, sha256, receivedAt }));
  await engine.write(
    [],
    [known.onConflictDoNothing().toSQL(), ...insertAll(engine.read, tables.storedImages, rows)],
  );
};

onEveryEngine('retention', (base) => {
  const retention = () => storesOn(base(), async () => {}).retention;
  const stored = () => storesOn(base(), async () => {}).integrators;
  const at = { now: plus(LATER, 10 * MINUTE), by: LATER, stale: LATER };
  const leaving = () => retention().leaving({ by: LATER, stale: LATER, limit: 99 });
  const overdue = async (more: object = {}) => {
    const query = { lane: 'general', policyVersion: 1, closedBy: LATER, free: true, after: null, limit: 99 };
    return (await retention().overdue({ ...query, ...more })).map(({ id }) => id);
  };

  it('a purge empties texts, lets images go that nobody else keeps, and leaves the rest of the match', async () => {
    await uploaded(base(), 'city', ['p1', 'f1', 'shared', 'again']);
    await uploaded(base(), 'town', ['f1']);
    await closed(base(), 'one', ['p1', 'f1', 'shared', 'again']);
    await closed(base(), 'two', ['p2', 'shared']);
    await uploaded(base(), 'other', ['again'], plus(T0, DAY));
    const before = await matchStore(base()).load('one');
    expect(await purged(base(), 'one')).toBe('saved');
    const after = await matchStore(base()).load('one');
    expect(after?.match.purgedAt).toBe(LATER);
    expect({ ...after, match: null }).toEqual({ ...before, match: null });
    expect(await matchStore(base()).aside('one', 'push')).toMatchObject({ content: '', sha256: 's' });
    expect(await matchStore(base()).aside('two', 'push')).toMatchObject({ content: '{"a":1}' });
    expect((await stored().images('city', ['p1', 'f1', 'shared', 'again'])).map((i) => i.sha256)).toEqual([
      'shared',
    ]);
    expect(await leaving()).toEqual(['again', 'f1', 'p1', 'shared']);
    expect(await retention().standing(['p1', 'f1', 'shared', 'again', 'new'])).toEqual(
      new Map([
        ['p1', { wanted: false, leavingSince: LATER }],
        ...['f1', 'shared', 'again'].map((one) => [one, { wanted: true, leavingSince: LATER }] as const),
        ['new', { wanted: false, leavingSince: null }],
      ]),
    );
  });

  it('an image is deleted by one alone, and only while nobody wants it', async () => {
    const claims = await Promise.all(Array.from({ length: 6 }, () => retention().claim('p1', at)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect([await retention().isClaimed('p1'), await retention().isClaimed('f1')]).toEqual([true, false]);
    for (const kept of ['f1', 'shared', 'again', 'unknown'])
      expect(await retention().claim(kept, at)).toBe(false);
    await retention().stay(['p1', 'f1', 'shared', 'again']);
    expect(await leaving()).toEqual([]);
    // Whoever claimed it died: two minutes later it is there for the next one.
    const stale = plus(at.now, 2 * MINUTE);
    expect(await retention().leaving({ by: LATER, stale, limit: 9 })).toEqual(['p1']);
    const again = { now: plus(stale, 1), by: LATER, stale };
    expect(await retention().claim('p1', again)).toBe(true);
    await retention().gone('p1', at.now);
    expect(await retention().isClaimed('p1')).toBe(true);
    await retention().gone('p1', again.now);
    expect(await retention().standing(['p1'])).toEqual(
      new Map([['p1', { wanted: false, leavingSince: null }]]),
    );
  });

  it('the last match that kept an image lets it go', async () => {
    expect(await purged(base(), 'two')).toBe('saved');
    expect((await stored().images('city', ['shared'])).length).toBe(0);
    expect(await leaving()).toEqual(['p2', 'shared']);
    expect(await purged(base(), 'two')).toBe('nothing');
  });

  it('remembers when it last looked at the clock', async () => {
    expect(await retention().lookedAt()).toBeNull();
    const looks = [
      { lookedAt: at.now, pausedSince: at.now },
      { lookedAt: plus(at.now, DAY), pausedSince: null },
    ];
    for (const look of looks) {
      await retention().look(look);
      expect(await retention().lookedAt()).toEqual(look);
    }
  });

  it('nothing is deleted while a backup is made', async () => {
    const [first, second] = [plus(at.now, DAY), plus(at.now, 2 * DAY)];
    await retention().holdBack(first);
    expect(await retention().claim('p2', at)).toBe(false);
    await retention().holdBack(second);
    await retention().letGo(first);
    expect(await retention().claim('p2', at)).toBe(false);
    await retention().letGo(second);
    expect(await retention().claim('p2', at)).toBe(true);
  });

  it('a push whose images were forgotten meanwhile is not written', async () => {
    await uploaded(base(), 'city', ['q1', 'q2']);
    const state = sampleState('pushed');
    const events = [ingested(state)];
    const images = ['q1', 'q2', 'q3'];
    const guards = [{ kind: 'images_known', integrator: 'city', images }] as const;
    const push = { before: null, after: evolveAll(null, events), events, guards, feed: [] };
    expect(await matchStore(base()).save(push)).toBe('faster');
    expect(await matchStore(base()).load('pushed')).toBeNull();
    await uploaded(base(), 'city', ['q3']);
    expect(await matchStore(base()).save(push)).toBe('saved');
  });

  it('uploads that no match took are forgotten, some at a time', async () => {
    await uploaded(base(), 'zoo', ['z1', 'z2'], T0);
    await uploaded(base(), 'zoo', ['z3'], LATER);
    await closed(base(), 'keeps-z2', ['z2']);
    let after = null;
    let forgotten = 0;
    do {
      const part = await retention().forgetUploads({
        before: plus(LATER, -DAY),
        after,
        limit: 2,
        now: LATER,
      });
      after = part.last;
      forgotten += part.forgotten;
    } while (after !== null);
    expect((await stored().images('zoo', ['z1', 'z2', 'z3'])).map((i) => i.sha256)).toEqual(['z2', 'z3']);
    expect(forgotten).toBeGreaterThan(0);
    expect(await leaving()).toContain('z1');
    const [z2] = await stored().images('zoo', ['z2']);
    expect(z2 && (await stored().showImage(z2, LATER))).toBe(true);
    expect((await stored().images('zoo', ['z2']))[0]?.receivedAt).toBe(LATER);
    expect(z2 && (await stored().showImage({ ...z2, sha256: 'z1' }, LATER))).toBe(false);
  });

  it('closed matches come oldest first, without those that a hold keeps', async () => {
    await closed(base(), 'held', ['h']);
    expect(await change(base(), 'held', (s) => setHold(s, 's', env(), 'a court asks'))).toBe('saved');
    expect((await matchStore(base()).load('held'))?.match.hold).toEqual({
      person: 's',
      at: LATER,
      reason: 'a court asks',
    });
    expect(await overdue()).toEqual(['keeps-z2']);
    expect(await overdue({ free: false })).toEqual(['held', 'keeps-z2']);
    expect(await overdue({ free: false, after: { id: 'held', closedAt: T0 } })).toEqual(['keeps-z2']);
    expect(await overdue({ closedBy: plus(T0, -1) })).toEqual([]);
    expect(await overdue({ policyVersion: 2 })).toEqual([]);
    expect(await purged(base(), 'held')).toBe('nothing');
    expect(await change(base(), 'held', (s) => liftHold(s, 's', env(), 'it is over'))).toBe('saved');
    expect(await overdue({ limit: 1 })).toEqual(['held']);
  });

  it('a text is emptied by a purge alone, and nothing else of it is ever changed', async () => {
    const tries = [
      `update match_asides set content = '' where match_id = 'held'`,
      `update match_asides set content = 'other' where match_id = 'one'`,
      `update match_asides set sha256 = 'x', content = '' where match_id = 'one'`,
      `delete from match_asides where match_id = 'one'`,
    ];
    // PostgreSQL knows privileges and no triggers: there the first two are for verification to find.
    const refused = base().engine.dialect === 'sqlite' ? tries : tries.slice(2);
    for (const one of refused) await expect(base().raw(one)).rejects.toThrow(/append-only|permission denied/);
  });
});
