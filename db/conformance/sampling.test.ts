import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { at, someEvent, T0 } from '@/db/conformance/people-samples';
import { logStore } from '@/db/store/log-store';
import { matchStore } from '@/db/store/match-store';
import { samplingStore } from '@/db/store/sampling-store';
import { evolve } from '@/lib/domain/evolve';
import type { MatchState } from '@/lib/domain/match';
import { aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { SECOND } from '@/lib/domain/time';
import type { KeptPlan } from '@/lib/ports/sampling-store';

const write = async (desk: TestDesk, play: Play): Promise<void> => {
  let before: MatchState | null = null;
  for (const event of play.log) {
    const after = evolve(before, event);
    expect(await matchStore(desk).save({ before, after, events: [event], guards: [], feed: [] })).toBe(
      'saved',
    );
    before = after;
  }
};

const plan = (id: string, version: number, setAt = T0): KeptPlan => ({
  ...{ id, version, name: `plan ${id}`, share: 250, always: [{ kind: 'decided_under', seconds: 60 }] },
  strata: { lanes: ['general'], purposes: [], outcomes: ['approved'], qualifications: [] },
  ...{ setBy: 'p1', setAt, endedAt: null, secretDigest: `digest ${version}`, secret: `secret ${version}` },
});
const set = someEvent('desk', { kind: 'sampling.plan_set' });
const ended = someEvent('desk', { kind: 'sampling.plan_ended' });

const approved = (id: string): Play =>
  new Play({}, aState({ id, externalId: `x-${id}` })).approve('p1').approve('p2').pass(SECOND);

onEveryEngine('sampling', (desk) => {
  it('plans have one version in force, whoever changes them at once', async () => {
    const store = samplingStore(desk());
    expect(await store.set(plan('a', 1), null, [set])).toBe(true);
    expect(await store.set(plan('b', 1, at(1)), null, [set])).toBe(true);
    const both = await Promise.all([
      store.set(plan('a', 2, at(2)), 1, [ended, set]),
      store.set(plan('a', 2, at(2)), 1, [ended, set]),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await store.set(plan('a', 3, at(3)), 1, [ended, set])).toBe(false);
    expect((await store.plans()).map(({ id, version, endedAt }) => [id, version, endedAt])).toEqual([
      ['a', 2, null],
      ['b', 1, null],
      ['a', 1, at(2)],
    ]);
    expect((await store.plans())[1]).toEqual(plan('b', 1, at(1)));
    expect(await store.end('b', 1, at(4), ended)).toBe(true);
    expect(await store.end('b', 1, at(5), ended)).toBe(false);
    await expect(desk().raw(`update sampling_plans set share = 20000`)).rejects.toThrow();
  });

  it('decisions are walked in the order of the log, and the place is moved on by one of two', async () => {
    const store = samplingStore(desk());
    const play = approved('walked');
    const seq = 1 + play.log.findIndex(({ kind }) => kind === 'outcome.decided');
    const decidedAt = play.log[seq - 1]?.at;
    await write(desk(), play);
    while ((await logStore(desk()).order(500)) > 0);
    const found: unknown[] = [];
    for (;;) {
      const { from, to, decisions } = await store.next(7);
      if (from === to) break;
      found.push(...decisions);
      const both = await Promise.all([store.moveOn(from, to), store.moveOn(from, to)]);
      expect(both.filter(Boolean)).toHaveLength(1);
    }
    expect(found).toEqual([{ matchId: 'walked', seq, at: decidedAt }]);
  });

  it('what is drawn waits until its re-review has ended or it has moved on, and counts by stratum', async () => {
    const store = samplingStore(desk());
    const draw = (id: string) => approved(id).do('desk', { do: 'draw_recheck' });
    const [waits, over, gone, against, agrees] = [
      draw('waits'),
      draw('over'),
      draw('gone').do('i', { do: 'withdraw_match' }),
      draw('against').do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -3 }),
      draw('agrees').do('desk', { do: 'answer_recheck', verdict: 'approve', opinion: 2 }),
    ];
    // Of a match of its own, so that ids of re-reviews do not meet.
    const own = (play: Play): Play => {
      const named = JSON.stringify(play.log).replaceAll('again-1', `again-${play.state.match.id}`);
      play.log.splice(0, play.log.length, ...(JSON.parse(named) as Play['log']));
      return play;
    };
    for (const play of [waits, over, gone, against, agrees]) await write(desk(), own(play));
    const review = (of: string) => new Play({}, aState({ id: `again-${of}`, integrator: 'recheck/city' }));
    await write(desk(), review('waits'));
    await write(desk(), review('over').vote('p3', 'reject'));
    expect((await store.answerable(9)).map(({ matchId }) => matchId)).toEqual(['gone', 'over']);
    expect(await store.answerable(1)).toEqual([{ matchId: 'gone', recheck: 'again-gone' }]);
    expect(await store.differing(null, 9)).toEqual(['against']);
    expect(await store.differing('against', 9)).toEqual([]);
    expect(await store.results()).toEqual([
      {
        ...{ plan: 'sp', version: 1, lane: 'general', outcome: 'approved', by: 'share' },
        ...{ drawn: 5, waiting: 3, agrees: 1, differs: 1, notDone: 0 },
      },
    ]);
    expect(await store.open(9)).toMatchObject([
      { matchId: 'against', externalId: 'x-against', lead: 'suspended' },
    ]);
    expect((await store.recent(9)).map(({ matchId, lead }) => [matchId, lead]).sort()).toEqual([
      ['against', 'suspended'],
      ['agrees', 'live'],
    ]);
    const since = (from: string) => store.falseLeads('general', from);
    expect(await since(T0)).toEqual({ answered: 2, wrong: 0, disputed: 1 });
    expect(await since('2030-01-01T00:00:00.000Z')).toEqual({ answered: 0, wrong: 0, disputed: 0 });
    expect(await store.falseLeads('elsewhere', T0)).toEqual({ answered: 0, wrong: 0, disputed: 0 });
  });
});
