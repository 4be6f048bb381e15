import { expect, it } from 'vitest';
import { onEveryEngine, type TestDesk } from '@/db/conformance/engines';
import { figureStore } from '@/db/store/figure-store';
import { logStore } from '@/db/store/log-store';
import { matchStore } from '@/db/store/match-store';
import { evolve } from '@/lib/domain/evolve';
import { countEvent } from '@/lib/domain/figures/count-event';
import { type Figure, MEASURES } from '@/lib/domain/figures/measures';
import type { MatchState } from '@/lib/domain/match';
import { aCandidate, anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { SECOND } from '@/lib/domain/time';

/** A match's history as the desk would have written it, event by event. */
const write = async (desk: TestDesk, play: Play): Promise<void> => {
  let before: MatchState | null = null;
  for (const event of play.log) {
    const after = evolve(before, event);
    const change = { before, after, events: [event], guards: [], feed: [] };
    expect(await matchStore(desk).save(change)).toBe('saved');
    before = after;
  }
};

const begin = (id: string, mode: 'live' | 'sandbox' = 'live') => {
  const state = aState({ id, externalId: id, mode });
  const image = (key: string, rank: number) => aCandidate(key, { externalId: `${id}-${key}`, rank });
  return new Play({}, { ...state, candidates: [image('a', 1), image('b', 2)] });
};

/** As the worker does, but that two count at once each time: exactly one of them is right. */
const count = async (desk: TestDesk, limit: number): Promise<void> => {
  const store = figureStore(desk);
  for (;;) {
    const batch = await store.next(limit);
    if (batch.from === batch.to) return;
    const figures = batch.events.flatMap((e) => countEvent(e.event, e.match, e.wasOpen, e.vote));
    const both = await Promise.all([store.add(batch, figures), store.add(batch, figures)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  }
};

const all = async (desk: TestDesk): Promise<readonly Figure[]> =>
  (await Promise.all(MEASURES.map((measure) => figureStore(desk).read(measure, null)))).flat();

onEveryEngine('figures', (desk) => {
  it('are the same in whatever pieces they are added up, and no event counts twice', async () => {
    const approved = begin('approved').approve('p1').approve('p2').pass(SECOND);
    const reopened = begin('reopened').approve('p1').approve('p2').pass(SECOND);
    reopened.do('i', { do: 'add_evidence', item: anItem('new', { addedAt: reopened.now }), touches: [] });
    reopened.do('s', { do: 'reopen' });
    const tried = begin('tried', 'sandbox').do('i', { do: 'withdraw_match' });
    for (const play of [approved, reopened, begin('waits'), tried]) await write(desk(), play);
    const order = logStore(desk());
    while ((await order.order(500)) > 0);

    await count(desk(), 7);
    const found = await all(desk());
    const sum = (measure: Figure['measure'], bucket?: string) =>
      found
        .filter((f) => f.measure === measure && (bucket === undefined || f.bucket === bucket))
        .reduce((n, f) => n + f.n, 0);
    expect([sum('in'), sum('out', 'approved'), sum('out'), sum('reopened'), sum('open')]).toEqual([
      3, 2, 2, 1, 2,
    ]);
    expect([sum('pair'), sum('pair', 'approve|approve'), sum('score', 'first')]).toEqual([2, 2, 4]);
    expect(sum('time')).toBe(4 * 5);
    const totals = await figureStore(desk()).total('time', '2000-01-01');
    expect(totals.reduce((n, f) => n + f.n, 0)).toBe(sum('time'));
    expect(await figureStore(desk()).total('time', '2999-01-01')).toEqual([]);
    expect(await figureStore(desk()).upTo()).toBe(await order.size());

    await desk().owner(`delete from daily_figures; delete from desk_facts where key = 'figures_upto'`);
    await count(desk(), 500);
    expect(await all(desk())).toEqual(found);
    expect(await figureStore(desk()).read('in', '2999-01-01')).toEqual([]);
  });
});
