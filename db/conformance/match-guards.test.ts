import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import {
  at,
  changeTo,
  ingest,
  sampleLease,
  sampleState,
  sampleVote,
  T0,
} from '@/db/conformance/match-samples';
import { matchStore } from '@/db/store/match-store';
import type { Guard } from '@/lib/domain/guard';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Saved } from '@/lib/ports/match-store';

const stored = async (
  desk: TestDesk,
  id: string,
  patch: Partial<Match> = {},
  more: Partial<MatchState> = {},
) => {
  const store = matchStore(desk);
  expect(await store.save(ingest(sampleState(id, patch, more)))).toBe('saved');
  const state = await store.load(id);
  if (!state) throw new Error('not stored');
  return { store, state };
};

const count = (answers: readonly Saved[], wanted: Saved): number =>
  answers.filter((a) => a === wanted).length;

const stop = async ({ engine, tables }: TestDesk, id: string, lane: string | null) => {
  const row = { id, lane, reason: 'r', setBy: 's', setAt: T0 };
  await engine.write([], [engine.read.insert(tables.stops).values(row).toSQL()]);
};

const lift = async (desk: TestDesk, id: string) =>
  desk.owner(
    `update stops set lifted_at = '${T0}', lift_asked_by = 'a', lift_asked_at = '${T0}', lifted_by = 'b' where id = '${id}'`,
  );

const stepUp = async ({ engine, tables }: TestDesk, id: string, expiresAt: string) => {
  const row = { id, personId: 'p1', digest: 'd1', expiresAt, usedAt: null };
  await engine.write([], [engine.read.insert(tables.stepUps).values(row).toSQL()]);
};

const claimed = (person: string, state: MatchState) => ({
  leases: [...state.leases, sampleLease(`l-${person}`, person)],
  touches: [...state.touches, { person, reason: 'reviewed' as const, round: 1, at: T0 }],
});

onEveryEngine('the guarded write', (desk) => {
  it('lets one of fifty who claim at once win, and the others know', async () => {
    const { store, state } = await stored(desk(), 'fifty');
    const rivals = Array.from({ length: 50 }, (_, n) => `p${n}`);
    const answers = await Promise.all(
      rivals.map((person) => store.save(changeTo(state, { status: 'in_review' }, claimed(person, state)))),
    );
    expect(count(answers, 'saved')).toBe(1);
    expect(count(answers, 'faster')).toBe(49);
    const after = await store.load('fifty');
    expect(after?.leases).toHaveLength(1);
    expect(after?.leases[0]?.person).toBe(rivals[answers.indexOf('saved')]);
    expect(await store.events('fifty')).toHaveLength(2);
  });

  it('lets one of ten who push the same new match win', async () => {
    const store = matchStore(desk());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => store.save(ingest(sampleState('new')))),
    );
    expect(count(answers, 'saved')).toBe(1);
    expect(count(answers, 'faster')).toBe(9);
  });

  it('gives one of two matches to a person who claims both at once, and both once a vote is pending', async () => {
    for (let n = 0; n < 10; n += 1) {
      const me = `me-${n}`;
      const both = [await stored(desk(), `left-${n}`), await stored(desk(), `right-${n}`)];
      const take = ({ store, state }: (typeof both)[number]) => {
        const matchId = state.match.id;
        const guards: readonly Guard[] = [
          { kind: 'fresh_elsewhere', person: me, matchId },
          { kind: 'holds_nothing', person: me, matchId },
        ];
        return store.save(changeTo(state, { status: 'in_review' }, claimed(me, state), { guards }));
      };
      const answers = await Promise.all(both.map(take));
      expect([...answers].sort()).toEqual(['faster', 'saved']);
      const [held, free] = answers[0] === 'saved' ? both : both.toReversed();
      if (!held || !free) throw new Error('not stored');
      expect((await free.store.surroundings(free.state, me)).holds).toBe(held.state.match.id);
      expect((await free.store.surroundings(free.state, null)).holds).toBeNull();
      const before = await held.store.load(held.state.match.id);
      const { countedAt: _, ...vote } = sampleVote(me);
      const pendingVotes = [{ ...vote, countsAt: at(9) }];
      expect(await held.store.save(changeTo(before, {}, { pendingVotes }))).toBe('saved');
      expect((await free.store.surroundings(free.state, me)).holds).toBeNull();
      expect(await take(free)).toBe('saved');
    }
  });

  it('leaves nothing of a write whose guard found no row', async () => {
    const { store, state } = await stored(desk(), 'late');
    await store.save(changeTo(state, { status: 'in_review' }, claimed('first', state)));
    const before = await store.load('late');
    expect(await store.save(changeTo(state, { priority: 9 }, claimed('second', state)))).toBe('faster');
    expect(await store.load('late')).toEqual(before);
    expect(await store.events('late')).toHaveLength(2);
  });

  it.each([
    ['of the lane', 'lane-a'],
    ['of the desk', null],
  ])('refuses while a stop %s is in force that came between reading and writing', async (_, scope) => {
    const id = `stopped-${scope}`;
    const { store, state } = await stored(desk(), id, { lane: 'lane-a' });
    const change = changeTo(
      state,
      { status: 'in_review' },
      {},
      { guards: [{ kind: 'not_stopped', lane: 'lane-a' }] },
    );
    expect((await store.surroundings(state, null)).stopped).toBe(false);
    await stop(desk(), `s-${id}`, 'lane-b');
    await stop(desk(), id, scope);
    expect((await store.surroundings(state, null)).stopped).toBe(true);
    expect(await store.save(change)).toBe('faster');
    await lift(desk(), id);
    await lift(desk(), `s-${id}`);
    expect(await store.save(change)).toBe('saved');
  });

  it('refuses a new match as well where a guard of it does not hold', async () => {
    const store = matchStore(desk());
    await stop(desk(), 'new', 'lane-new');
    const push = {
      ...ingest(sampleState('guarded', { lane: 'lane-new' })),
      guards: [{ kind: 'not_stopped', lane: 'lane-new' }],
    } as const;
    expect(await store.save(push)).toBe('faster');
    expect(await store.load('guarded')).toBeNull();
    await lift(desk(), 'new');
    expect(await store.save(push)).toBe('saved');
  });

  it('refuses with a clock behind what the desk has seen', async () => {
    const { store, state } = await stored(desk(), 'clock');
    const { engine, tables } = desk();
    const high = { key: 'clock_high', value: at(10), endsAt: null };
    await engine.write([], [engine.read.insert(tables.deskFacts).values(high).toSQL()]);
    expect((await store.surroundings(state, null)).clockHigh).toBe(at(10));
    const change = (now: string) =>
      changeTo(state, { priority: 1 }, {}, { guards: [{ kind: 'clock_sane', now }] });
    expect(await store.save(change(at(9)))).toBe('faster');
    expect(await store.save(change(at(10)))).toBe('saved');
  });
});

const grant = (id: string, patch: Partial<Extract<Guard, { kind: 'step_up' }>> = {}): Guard => ({
  kind: 'step_up',
  id,
  person: 'p1',
  digest: 'd1',
  now: T0,
  ...patch,
});

onEveryEngine('a step-up', (desk) => {
  it('serves one of ten decisions that are sent at once', async () => {
    const db = desk();
    await stepUp(db, 'once', at(5));
    const matches = await Promise.all(Array.from({ length: 10 }, (_, n) => stored(db, `double-${n}`)));
    const answers = await Promise.all(
      matches.map(({ store, state }) =>
        store.save(changeTo(state, { priority: 2 }, {}, { guards: [grant('once')] })),
      ),
    );
    expect(count(answers, 'saved')).toBe(1);
    expect(count(answers, 'step_up_refused')).toBe(9);
    const written = await Promise.all(matches.map(({ store, state }) => store.load(state.match.id)));
    expect(written.filter((state) => state?.match.priority === 2)).toHaveLength(1);
  });

  it.each([
    ['another person', { person: 'p2' }],
    ['another digest', { digest: 'd2' }],
    ['a later moment', { now: at(6) }],
    ['its very end', { now: at(5) }],
    ['another id', { id: 'unknown' }],
  ])('does not serve %s, and stays unused', async (name, patch) => {
    const id = `wrong-${name}`;
    await stepUp(desk(), id, at(5));
    const { store, state } = await stored(desk(), id);
    const wrong = changeTo(state, { priority: 2 }, {}, { guards: [grant(id, patch)] });
    expect(await store.save(wrong)).toBe('step_up_refused');
    expect(await store.load(id)).toEqual(state);
    expect(await store.save(changeTo(state, { priority: 2 }, {}, { guards: [grant(id)] }))).toBe('saved');
  });

  it('is not used up by a write that lost', async () => {
    const { store, state } = await stored(desk(), 'lost');
    await stepUp(desk(), 'kept', at(5));
    await store.save(changeTo(state, { priority: 1 }));
    const change = (before: MatchState) => changeTo(before, { priority: 2 }, {}, { guards: [grant('kept')] });
    expect(await store.save(change(state))).toBe('faster');
    const fresh = await store.load('lost');
    if (!fresh) throw new Error('not stored');
    expect(await store.save(change(fresh))).toBe('saved');
  });
});
