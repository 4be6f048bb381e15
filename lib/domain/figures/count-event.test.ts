import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewEvent } from '@/lib/domain/event';
import { COUNTED_KINDS, countEvent, openAfter, type VoteFigures } from '@/lib/domain/figures/count-event';
import { type Figure, TIME_STEPS, timeStep } from '@/lib/domain/figures/measures';
import { isClosed } from '@/lib/domain/find';
import { anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, SECOND } from '@/lib/domain/time';

const counted = (log: readonly NewEvent[]) =>
  log.filter(({ kind }) => (COUNTED_KINDS as readonly string[]).includes(kind));

const figuresOf = (play: Play, mode: 'live' | 'sandbox' = 'live'): readonly Figure[] => {
  const match = { ...play.state.match, mode };
  return counted(play.log).flatMap((event, i, life) =>
    countEvent(event, match, openAfter(life.slice(0, i)), null),
  );
};
const sum = (figures: readonly Figure[], measure: Figure['measure'], bucket?: string): number =>
  figures
    .filter((f) => f.measure === measure && (bucket === undefined || f.bucket === bucket))
    .reduce((all, { n }) => all + n, 0);

/** Histories of every shape of an end. */
const HISTORIES: Readonly<Record<string, () => Play>> = {
  waiting: () => new Play(),
  approved: () => new Play().approve('p1').approve('p2').pass(SECOND),
  withdrawn: () => new Play().do('i', { do: 'withdraw_match' }),
  'approved, then withdrawn': () =>
    new Play().approve('p1').approve('p2').pass(SECOND).do('i', { do: 'withdraw_match' }),
  expired: () => new Play({ waitDays: 1 }, aState()).pass(2 * DAY).do('desk', { do: 'expire_match' }),
  reopened: () => {
    const play = new Play().approve('p1').approve('p2').pass(SECOND);
    play.do('i', { do: 'add_evidence', item: anItem('new', { addedAt: play.now }), touches: [] });
    return play.do('s', { do: 'reopen' });
  },
};

describe('figures of a match', () => {
  it.each(Object.entries(HISTORIES))(
    '%s: what is open is what came in and has not gone out',
    (_, history) => {
      const play = history();
      const figures = figuresOf(play);
      const open = isClosed(play.state) ? 0 : 1;
      expect(sum(figures, 'in')).toBe(1);
      expect(sum(figures, 'in') + sum(figures, 'reopened') - sum(figures, 'out')).toBe(open);
      expect(sum(figures, 'open')).toBe(open);
      const days = new Set(
        figures.filter((f) => f.measure === 'open').map(({ day, bucket }) => `${day} ${bucket}`),
      );
      expect([...days]).toEqual([
        `${play.state.match.receivedAt.slice(0, 10)} ${play.state.match.receivedAt.slice(11, 13)}`,
      ]);
    },
  );

  it('end once: a withdrawal after the decision is no second end', () => {
    const figures = figuresOf((HISTORIES['approved, then withdrawn'] as () => Play)());
    expect([sum(figures, 'out', 'approved'), sum(figures, 'out', 'withdrawn')]).toEqual([1, 0]);
  });

  it('of a sandbox are none', () => {
    expect(figuresOf((HISTORIES.approved as () => Play)(), 'sandbox')).toEqual([]);
  });
});

const T0 = '2026-03-01T08:00:00.000Z';
const at = (seconds: number) => new Date(Date.parse(T0) + seconds * 1000).toISOString();
const vote = (patch: Partial<VoteFigures['vote']> = {}): VoteFigures['vote'] => ({
  ...{ kind: 'vote', verdict: 'approve', candidate: 'a', castAt: at(700) },
  ...patch,
});
const given = (patch: Partial<VoteFigures>): readonly Figure[] => {
  const event = new Play()
    .approve('p1')
    .pass(11 * SECOND)
    .log.find(({ kind }) => kind === 'vote.counted');
  if (!event) throw new Error('no vote counted');
  const facts = { vote: vote(), before: [], times: null, rank: null, opinion: 2, ...patch } as const;
  return countEvent(event, aState().match, true, facts);
};
const bucketsOf = (figures: readonly Figure[], measure: Figure['measure']) =>
  figures.filter((f) => f.measure === measure).map(({ bucket }) => bucket);

describe('figures of a vote', () => {
  const first = { round: 1, person: 'p1', kind: 'vote', verdict: 'approve', candidate: 'a' } as const;

  it('make a pair with the first of the round, once', () => {
    const pair = (patch: Partial<VoteFigures>) => bucketsOf(given(patch), 'pair');
    expect(pair({})).toEqual([]);
    expect(pair({ before: [first] })).toEqual(['approve|approve']);
    expect(pair({ before: [first], vote: vote({ candidate: 'b' }) })).toEqual(['approve|approve_other']);
    expect(pair({ before: [first], vote: vote({ verdict: 'reject', candidate: null }) })).toEqual([
      'approve|reject',
    ]);
    expect(pair({ before: [first, first] })).toEqual([]);
    expect(given({ before: [first], vote: vote({ kind: 'adjudication' }) })).toEqual([]);
  });

  it('say how an approval stands to the score', () => {
    const score = (patch: Partial<VoteFigures>) => bucketsOf(given(patch), 'score');
    expect(score({ rank: 1 })).toEqual(['first']);
    expect(score({ rank: 1, opinion: 1 })).toEqual(['first_weak']);
    expect(score({ rank: 1, opinion: null })).toEqual(['first_weak']);
    expect(score({ rank: 4 })).toEqual(['other']);
    expect(score({})).toEqual(['unranked']);
    expect(score({ rank: 1, vote: vote({ verdict: 'reject', candidate: null }) })).toEqual([]);
  });

  it('count the time of each stage that was gone through, and none that ran backwards', () => {
    const times = {
      startedAt: at(0),
      analysedAt: at(9),
      comparedAt: at(99),
      sealedAt: at(99),
      unmaskedAt: at(699),
    };
    expect(bucketsOf(given({ times }), 'time')).toEqual([
      ...['analysis:0', `comparison:${timeStep(90_000)}`, 'opinion:0'],
      ...[`evidence:${timeStep(600_000)}`, 'decision:0'],
    ]);
    const unsuitable = { ...times, comparedAt: null, sealedAt: null, unmaskedAt: null };
    expect(bucketsOf(given({ times: unsuitable }), 'time')).toEqual(['analysis:0']);
    expect(bucketsOf(given({ times: { ...times, startedAt: at(50) } }), 'time')).not.toContain('analysis:0');
  });
});

describe('steps of time', () => {
  it('hold every time once, longer ones no earlier', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const [short, long] = [Math.min(a, b), Math.max(a, b)];
        expect(timeStep(short)).toBeLessThanOrEqual(timeStep(long));
        expect(timeStep(long)).toBeLessThanOrEqual(TIME_STEPS.length);
      }),
    );
    expect([timeStep(0), timeStep(9_999), timeStep(10_000), timeStep(1e12)]).toEqual([
      0,
      0,
      1,
      TIME_STEPS.length,
    ]);
  });
});
