import { describe, expect, it } from 'vitest';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import { holds } from '@/lib/domain/sampling/conditions';
import { aCandidate, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { plus, SECOND } from '@/lib/domain/time';

const approved = (): MatchState => new Play().approve('p1').approve('p2').state;

/** The same round with other sealed opinions on `a` and `b`, by both voters. */
const sealed = (state: MatchState, a: Opinion, b: Opinion | 'excluded' = 'excluded'): MatchState => ({
  ...state,
  dispositions: state.dispositions.map((d) => {
    const opinion = d.candidate === 'a' ? a : b;
    return opinion === 'excluded' ? d : { ...d, choice: 'retained', opinion };
  }),
});
const shown = (state: MatchState, person: string): MatchState => ({
  ...state,
  exposures: [
    ...state.exposures,
    { round: 1, person, item: 'scores', stage: 'decision', at: state.match.receivedAt, seq: 1 },
  ],
});
const ranked = (a: number | null, b: number | null) =>
  new Play(
    {},
    {
      ...aState(),
      candidates: [aCandidate('a', { rank: a }), aCandidate('b', { rank: b })],
    },
  );

describe('decided under so many seconds', () => {
  it('holds where any voter was faster, up to and without the number', () => {
    const state = approved();
    const [first] = state.votes;
    const slow = state.reviews.map((r) => ({ ...r, startedAt: plus(first?.castAt ?? '', -60 * SECOND) }));
    const votes = state.votes.map((v) => ({ ...v, castAt: first?.castAt ?? '' }));
    const under = (seconds: number) =>
      holds({ kind: 'decided_under', seconds }, { ...state, votes, reviews: slow });
    expect([under(60), under(61)]).toEqual([false, true]);
  });
});

describe('changed after the score was shown', () => {
  const changed = (state: MatchState) => holds({ kind: 'changed_after_score' }, state);

  it('needs a voter who was served the score', () => {
    const state = sealed(approved(), 1, 3);
    expect(changed(state)).toBe(false);
    expect(changed(shown(state, 'p1'))).toBe(true);
    expect(changed(shown(state, 'somebody'))).toBe(false);
  });

  it('does not hold where the vote follows from what was sealed', () => {
    expect(changed(shown(sealed(approved(), 3, 3), 'p1'))).toBe(false);
    expect(changed(shown(sealed(approved(), 3, 'excluded'), 'p1'))).toBe(false);
    const rejected = new Play().vote('p1', 'reject', -1).vote('p2', 'reject', 0).state;
    expect(changed(shown(rejected, 'p1'))).toBe(false);
  });

  it('holds where support was sealed and nobody is approved', () => {
    const rejected = new Play().vote('p1', 'reject', 1).vote('p2', 'reject').state;
    expect(changed(shown(rejected, 'p1'))).toBe(true);
    expect(changed(shown(rejected, 'p2'))).toBe(false);
  });
});

describe('resting on the score', () => {
  const rests = (state: MatchState) => holds({ kind: 'score_only' }, state);
  const decided = (play: Play) => play.approve('p1').approve('p2').state;

  it('holds where the first of the search is approved on limited support of everybody', () => {
    expect(rests(sealed(decided(ranked(1, 2)), 1))).toBe(true);
    expect(rests(sealed(decided(ranked(1, 2)), 2))).toBe(false);
    expect(rests(sealed(decided(ranked(2, 1)), 1))).toBe(false);
  });

  it('goes by the score on its own scale where there is no rank', () => {
    const score = (value: number, direction: 'higher_is_alike' | 'lower_is_alike') => ({
      ...{ rank: null, score: { name: 'distance', value, min: 0, max: 1, direction } },
    });
    const play = (direction: 'higher_is_alike' | 'lower_is_alike') =>
      new Play(
        {},
        {
          ...aState(),
          candidates: [aCandidate('a', score(0.2, direction)), aCandidate('b', score(0.4, direction))],
        },
      );
    expect(rests(sealed(decided(play('lower_is_alike')), 1))).toBe(true);
    expect(rests(sealed(decided(play('higher_is_alike')), 1))).toBe(false);
    expect(rests(sealed(decided(ranked(null, null)), 1))).toBe(false);
  });

  it('looks at whom the round approved, whomever the first voter approved', () => {
    const state = sealed(decided(ranked(1, 2)), 1);
    const votes = state.votes.flatMap((v, i) =>
      i === 0 ? [{ ...v, person: 'p0', candidate: 'b' }, v] : [v],
    );
    expect(rests({ ...state, votes })).toBe(true);
  });

  it('is nothing of a rejection', () => {
    expect(rests(new Play().vote('p1', 'reject', 1).vote('p2', 'reject', 1).state)).toBe(false);
  });
});
