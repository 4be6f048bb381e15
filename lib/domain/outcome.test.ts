import { describe, expect, it } from 'vitest';
import type { MatchState, Status } from '@/lib/domain/match';
import { outcome } from '@/lib/domain/outcome';
import type { Disposition, Review } from '@/lib/domain/review';
import { aBallot, anEnv, anItem, aPolicy, aState, T0 } from '@/lib/domain/testing/build';
import type { Vote } from '@/lib/domain/vote';

/** `a`, `b`: approves that candidate; `r`: rejects; `i`: insufficient. In capitals: the adjudicator's. */
const vote = (sign: string, n: number): Vote => {
  const low = sign.toLowerCase();
  const verdict = low === 'r' ? 'reject' : low === 'i' ? 'insufficient' : 'approve';
  const candidate = verdict === 'approve' ? low : null;
  const kind = sign === low ? 'vote' : 'adjudication';
  return { ...aBallot({ verdict, candidate }), round: 1, person: `p${n}`, kind, castAt: T0, countedAt: T0 };
};

const decided = (k: number, signs: string, more: Partial<MatchState> = {}) =>
  outcome(aState({}, { votes: [...signs].map(vote), ...more }), anEnv({ policy: aPolicy({ votes: k }) }));

type Row = readonly [votes: string, status: Status | null, candidate?: string];

/** Every row of "How votes combine", for two, three and five votes. */
const TABLE: Readonly<Record<2 | 3 | 5, readonly Row[]>> = {
  2: [
    ['', null],
    ['a', null],
    ['r', null],
    ['aa', 'approved', 'a'],
    ['bb', 'approved', 'b'],
    ['rr', 'rejected'],
    ['ri', 'insufficient'],
    ['ir', 'insufficient'],
    ['ii', 'insufficient'],
    ['ar', 'adjudication'],
    ['ra', 'adjudication'],
    ['ai', 'adjudication'],
    ['ab', 'adjudication'],
    ['arA', 'approved', 'a'],
    ['arB', 'insufficient'],
    ['arR', 'rejected'],
    ['arI', 'insufficient'],
    ['abA', 'approved', 'a'],
    ['abB', 'approved', 'b'],
    ['aaA', 'approved', 'a'],
    ['aaR', 'rejected'],
    ['aaB', 'insufficient'],
    ['A', 'insufficient'],
    ['R', 'rejected'],
    ['I', 'insufficient'],
  ],
  3: [
    ['aa', null],
    ['rr', null],
    ['aaa', 'approved', 'a'],
    ['rrr', 'rejected'],
    ['rri', 'insufficient'],
    ['iii', 'insufficient'],
    ['aar', 'adjudication'],
    ['aab', 'adjudication'],
    ['arr', 'adjudication'],
    ['aii', 'adjudication'],
    ['aarA', 'approved', 'a'],
    ['arrA', 'insufficient'],
    ['aabA', 'approved', 'a'],
    ['aabB', 'insufficient'],
    ['aarR', 'rejected'],
    ['aarI', 'insufficient'],
  ],
  5: [
    ['aaaa', null],
    ['aaaaa', 'approved', 'a'],
    ['rrrrr', 'rejected'],
    ['rrrri', 'insufficient'],
    ['aaaar', 'adjudication'],
    ['aaaab', 'adjudication'],
    ['arrrr', 'adjudication'],
    ['aaaarA', 'approved', 'a'],
    ['aaarrA', 'insufficient'],
    ['aaaabB', 'insufficient'],
    ['aaaarR', 'rejected'],
  ],
};

describe('how votes combine', () => {
  for (const k of [2, 3, 5] as const) {
    it.each(TABLE[k].map(([signs, status, candidate]) => ({ signs, status, candidate })))(
      `k = ${k}: “$signs” → $status`,
      ({ signs, status, candidate }) => {
        const found = decided(k, signs);
        expect(found?.status ?? null).toBe(status);
        expect(found?.candidate ?? null).toBe(candidate ?? null);
        if (found) expect(found.because).not.toBe('');
      },
    );
  }

  it('takes one vote only where the purpose is low in consequence', () => {
    const one = aState({}, { votes: [vote('a', 0)] });
    expect(outcome(one, anEnv({ policy: aPolicy({ votes: 1, lowConsequence: true }) }))?.status).toBe(
      'approved',
    );
    expect(outcome(one, anEnv({ policy: aPolicy({ votes: 1 }) }))).toBeNull();
    expect(outcome(aState(), anEnv({ policy: aPolicy({ votes: 0, lowConsequence: true }) }))).toBeNull();
  });

  it('leaves voided votes and those of other rounds out', () => {
    const voids = [{ round: 1, person: 'p1', reason: 'x', at: T0 }];
    expect(decided(2, 'aa', { voids })).toBeNull();
    expect(decided(2, 'aaa', { voids })?.status).toBe('approved');
    const old = { ...vote('a', 9), round: 0 };
    expect(decided(2, 'a', { votes: [vote('a', 0), old] })).toBeNull();
  });

  it.each(['r', 'i'])(
    'sends two approvals to adjudication when a voided vote (%s) had not approved',
    (sign) => {
      const votes = [sign, 'a', 'a'].map(vote);
      const voids = [{ round: 1, person: 'p0', reason: 'They obtained an item.', at: T0 }];
      expect(decided(2, '', { votes, voids })?.status).toBe('adjudication');
      expect(decided(2, '', { votes: ['a', 'a', 'a'].map(vote), voids })?.status).toBe('approved');
    },
  );

  it('sends a pair that was rejected elsewhere to adjudication', () => {
    const votes = [vote('a', 0), vote('a', 1)];
    const around = (candidate: string) =>
      anEnv({ around: { rejectedIn: [{ matchId: 'other', candidate }] } });
    expect(outcome(aState({}, { votes }), around('a'))?.status).toBe('adjudication');
    expect(outcome(aState({}, { votes }), around('b'))?.status).toBe('approved');
  });
});

const sealed = (
  person: string,
  patch: Partial<Disposition>,
  review: Partial<Review> = {},
): Partial<MatchState> => ({
  reviews: [
    {
      ...{ round: 1, person, kind: 'vote', stage: 'evidence', startedAt: T0, analysis: null, analysedAt: T0 },
      ...{ comparedAt: T0, sealedAt: T0, unmaskedAt: null, sealedView: null, onlyUnderAid: [], ...review },
    },
  ],
  dispositions: [
    {
      ...{
        round: 1,
        person,
        candidate: 'a',
        choice: 'retained',
        differences: [],
        worksheet: {},
        pins: [],
        opinion: 0,
        at: T0,
      },
      ...patch,
    },
  ],
});

describe('what was sealed in the round speaks too, whether its person voted or not', () => {
  it.each([
    ['−3', { opinion: -3 }, 'adjudication'],
    ['−2', { opinion: -2 }, 'adjudication'],
    ['−1', { opinion: -1 }, 'approved'],
    ['0', { opinion: 0 }, 'approved'],
    ['unsuitable', { opinion: 'unsuitable' }, 'approved'],
    ['excluded', { choice: 'excluded', opinion: null }, 'adjudication'],
    ['−3 on another candidate', { opinion: -3, candidate: 'b' }, 'approved'],
    ['−3 in another round', { opinion: -3, round: 0 }, 'approved'],
  ] as const)('%s → %s', (_what, patch, status) => {
    expect(decided(2, 'aa', sealed('stranger', patch))?.status).toBe(status);
  });

  it('does not count what is not sealed yet', () => {
    expect(decided(2, 'aa', sealed('stranger', { opinion: -3 }, { sealedAt: null }))?.status).toBe(
      'approved',
    );
  });

  it('lets the adjudicator approve over it', () => {
    expect(decided(2, 'aaA', sealed('stranger', { opinion: -3 }))?.status).toBe('approved');
  });
});

describe('a contradiction', () => {
  const evidence = [anItem('c1', { direction: 'contradicts' })];
  const answered = (sign: string, n: number) => ({
    ...vote(sign, n),
    answers: { c1: 'the camera clock was wrong' },
  });

  it('sends k approvals to adjudication, even if the voters say something to it', () => {
    expect(decided(2, 'aa', { evidence })?.status).toBe('adjudication');
    expect(decided(2, '', { evidence, votes: [answered('a', 0), answered('a', 1)] })?.status).toBe(
      'adjudication',
    );
  });

  it('is answered by the adjudicator alone, who opened it', () => {
    const opened = (person: string) => [
      { round: 1, person, item: 'evidence:c1', stage: 'evidence' as const, at: T0, seq: 2 },
    ];
    const told = (votes: readonly Vote[], exposures: MatchState['exposures']) =>
      decided(2, '', { evidence, votes, exposures })?.status;
    expect(told([vote('a', 0), vote('r', 1), answered('A', 2)], opened('p2'))).toBe('approved');
    expect(told([vote('a', 0), vote('r', 1), answered('A', 2)], opened('p0'))).toBe('insufficient');
    expect(told([answered('a', 0), vote('r', 1), vote('A', 2)], opened('p0'))).toBe('insufficient');
  });

  it('of low weight, or about another candidate, stops nobody', () => {
    expect(
      decided(2, 'aa', { evidence: [anItem('c', { direction: 'contradicts', weight: 'low' })] })?.status,
    ).toBe('approved');
    expect(
      decided(2, 'aa', { evidence: [anItem('c', { direction: 'contradicts', candidate: 'b' })] })?.status,
    ).toBe('approved');
  });
});
