import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '@/lib/domain/figures/measures';
import { daysUpTo, overviewOf } from '@/lib/domain/figures/overview';
import { DAY, plus } from '@/lib/domain/time';

const NOW = '2026-03-10T12:00:00.000Z';
const lanes = [
  { lane: 'a', name: 'Lane A' },
  { lane: 'b', name: 'Lane B' },
];
const row = (measure: Figure['measure'], day: string, bucket = '', n = 1, lane = 'a'): Figure => ({
  ...{ measure, day, lane, bucket, n },
});

describe('the overview', () => {
  it('has the last days, today last, over the ends of months', () => {
    expect(daysUpTo('2026-03-02T00:10:00.000Z', 3)).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
  });

  it('walks back from what is open now to what was open each day', () => {
    const movement = fc.record({
      day: fc.integer({ min: 0, max: 9 }),
      came: fc.nat({ max: 20 }),
      back: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 30 }), fc.nat({ max: 50 }), (moves, before) => {
        const days = daysUpTo(NOW, 10);
        const figures: Figure[] = [];
        let open = before;
        const truth = days.map((day, i) => {
          for (const move of moves.filter((m) => m.day === i)) {
            const gone = Math.min(open, move.came);
            open += move.came + move.back - gone;
            figures.push(row('in', day, '', move.came), row('reopened', day, '', move.back));
            figures.push(row('out', day, 'rejected', gone));
          }
          return open;
        });
        const view = overviewOf({ now: NOW, span: 10, lanes, open: { a: open }, figures });
        expect(view.lanes[0]?.open).toEqual(truth);
        expect(view.lanes[1]?.open).toEqual(truth.map(() => 0));
        expect(view.ends.rejected).toBe(
          figures.filter((f) => f.measure === 'out').reduce((n, f) => n + f.n, 0),
        );
      }),
    );
  });

  it('puts what is open into ages, however old, and none twice', () => {
    const hours = [0, 2, 10, 30, 100, 2000];
    const figures = hours.map((ago) => {
      const at = plus(NOW, -ago * 3_600_000);
      return row('open', at.slice(0, 10), at.slice(11, 13));
    });
    const view = overviewOf({ now: NOW, span: 7, lanes, open: { a: 6 }, figures });
    expect(view.lanes[0]?.ages).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('tells times as distributions, and half of them only where there are some', () => {
    const day = NOW.slice(0, 10);
    const few = overviewOf({
      now: NOW,
      span: 7,
      lanes,
      open: {},
      figures: [row('time', day, 'analysis:0', 9)],
    });
    expect(few.times[0]).toMatchObject({ stage: 'analysis', n: 9, half: null });
    const figures = [row('time', day, 'analysis:0', 9), row('time', day, 'analysis:3', 2)];
    const more = overviewOf({ now: NOW, span: 7, lanes, open: {}, figures });
    expect(more.times[0]).toMatchObject({ n: 11, half: 10 });
    const slow = [row('time', day, 'decision:14', 20)];
    const long = overviewOf({ now: NOW, span: 7, lanes, open: {}, figures: slow });
    expect(long.times.at(-1)).toMatchObject({ n: 20, half: null });
  });

  it('leaves out lanes that are not asked for', () => {
    const figures = [
      row('pair', NOW.slice(0, 10), 'approve|approve', 40, 'b'),
      row('in', NOW.slice(0, 10), '', 5, 'b'),
    ];
    const view = overviewOf({
      now: plus(NOW, DAY),
      span: 7,
      lanes: lanes.slice(0, 1),
      open: { b: 5 },
      figures,
    });
    expect([view.agreement.pairs, view.lanes.length, view.lanes[0]?.open.at(-1)]).toEqual([0, 1, 0]);
  });
});
