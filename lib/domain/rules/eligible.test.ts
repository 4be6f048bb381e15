import { describe, expect, it } from 'vitest';
import type { Env, Who } from '@/lib/domain/env';
import type { Evidence } from '@/lib/domain/evidence';
import type { MatchState } from '@/lib/domain/match';
import { type Review, TOUCH_REASONS, type Touch } from '@/lib/domain/review';
import { barred } from '@/lib/domain/rules/eligible';
import { aBallot, anEnv, anItem, aPolicy, aState, at, aWho, T0 } from '@/lib/domain/testing/build';

const touch = (reason: Touch['reason'], round = 1): Touch => ({ person: 'p', reason, round, at: T0 });
const review = (kind: Review['kind'], round = 1): Review => ({
  ...{ round, person: 'p', kind, stage: 'analysis', startedAt: T0, analysis: null, analysedAt: null },
  ...{ comparedAt: null, sealedAt: null, unmaskedAt: null, sealedView: null, onlyUnderAid: [] },
});
const vote = { ...aBallot(), round: 1, person: 'p', kind: 'vote' as const, castAt: T0, countedAt: T0 };
const holds = (patch: Partial<Who['qualifications'][number]>, who = aWho('p')): Who => ({
  ...who,
  qualifications: who.qualifications.map((q) => ({ ...q, ...patch })),
});

const given = (patch: Partial<Evidence>): MatchState => aState({}, { evidence: [anItem('e1', patch)] });

interface Case {
  readonly who?: Who;
  readonly state?: MatchState;
  readonly env?: Env;
  readonly kind?: 'vote' | 'adjudication';
}

const examiner = aWho('p', ['examiner']);
const CASES: readonly [what: string, given: Case, code: string | null][] = [
  ['a fresh, qualified reviewer', {}, null],
  ['whose access was ended', { who: aWho('p', ['reviewer'], { disabledAt: T0 }) }, 'forbidden'],
  ['a supervisor', { who: aWho('p', ['supervisor']) }, 'forbidden'],
  ['an admin', { who: aWho('p', ['admin']) }, 'forbidden'],
  ['an abuse officer', { who: aWho('p', ['abuse_officer']) }, 'forbidden'],
  ['an auditor', { who: aWho('p', ['auditor']) }, 'forbidden'],
  ['without any qualification', { who: { ...aWho('p'), qualifications: [] } }, 'not_qualified'],
  ['with another qualification', { who: holds({ kind: 'passport' }) }, 'not_qualified'],
  ['one that expires this very moment', { who: holds({ expiresAt: T0 }) }, 'not_qualified'],
  ['one that expires a millisecond later', { who: holds({ expiresAt: '2026-03-01T08:00:00.001Z' }) }, null],
  ['one that was revoked', { who: holds({ revokedAt: T0 }) }, 'not_qualified'],
  ['one that is granted later', { who: holds({ grantedAt: at(1) }) }, 'not_qualified'],
  [
    'a reviewer in an examiners’ lane',
    { env: anEnv({ policy: aPolicy({ role: 'examiner' }) }) },
    'not_qualified',
  ],
  ['an examiner there', { env: anEnv({ policy: aPolicy({ role: 'examiner' }) }), who: examiner }, null],
  ['a reviewer, and a minor is shown', { state: aState({ minor: 'yes' }) }, 'not_qualified'],
  ['an examiner, and a minor is shown', { state: aState({ minor: 'yes' }), who: examiner }, null],
  ['a reviewer, and nobody knows whether it is a minor', { state: aState({ minor: 'unknown' }) }, null],
  ['a reviewer as adjudicator', { kind: 'adjudication' }, 'not_qualified'],
  ['an examiner as adjudicator', { kind: 'adjudication', who: examiner }, null],
  ['voted in this round', { state: aState({}, { votes: [vote] }) }, 'already_voted'],
  [
    'has a vote pending',
    { state: aState({}, { pendingVotes: [{ ...vote, countsAt: at(1) }] }) },
    'already_voted',
  ],
  ['holds a key of the integrator', { env: anEnv({ keyHolders: ['p'] }) }, 'touched'],
  ['somebody else holds it', { env: anEnv({ keyHolders: ['q'] }) }, null],
  [
    'is named by an item that came before they did',
    { state: given({ obtainedBy: 'Officer 4411' }), who: aWho('p', ['reviewer'], { name: 'officer  4411' }) },
    'touched',
  ],
  [
    'paid for one, under another name of theirs',
    { state: given({ paidBy: 'p@desk' }), who: aWho('p', ['reviewer'], { alsoKnownAs: ['P@desk'] }) },
    'touched',
  ],
  ['another obtained it', { state: given({ obtainedBy: 'q', paidBy: 'Officer 4411' }) }, null],
  [
    'touched another match of this probe or case',
    { env: anEnv({ around: { touchedElsewhere: true } }) },
    'touched',
  ],
  [
    'somebody else touched this one',
    { state: aState({}, { touches: [{ ...touch('conflict'), person: 'q' }] }) },
    null,
  ],
  ...TOUCH_REASONS.filter((reason) => reason !== 'reviewed').flatMap((reason): [string, Case, string][] => [
    [`touched: ${reason}`, { state: aState({}, { touches: [touch(reason)] }) }, 'touched'],
    [
      `touched in an earlier round: ${reason}`,
      { state: aState({ round: 2 }, { touches: [touch(reason)] }) },
      'touched',
    ],
  ]),
  [
    'began this round and goes on',
    { state: aState({}, { touches: [touch('reviewed')], reviews: [review('vote')] }) },
    null,
  ],
  [
    'reviewed the round before',
    { state: aState({ round: 2 }, { touches: [touch('reviewed')], reviews: [review('vote')] }) },
    'touched',
  ],
  [
    'reviewed this round and would adjudicate it',
    {
      ...{ kind: 'adjudication', who: examiner },
      state: aState({}, { touches: [touch('reviewed')], reviews: [review('vote')] }),
    },
    'touched',
  ],
  [
    'goes on with their own adjudication',
    {
      ...{ kind: 'adjudication', who: examiner },
      state: aState({}, { touches: [touch('reviewed')], reviews: [review('adjudication')] }),
    },
    null,
  ],
  ['was shown content without a review', { state: aState({}, { touches: [touch('reviewed')] }) }, 'touched'],
];

describe('who may take a match', () => {
  it.each(CASES)('%s', (_what, { who = aWho('p'), state = aState(), env = anEnv(), kind = 'vote' }, code) => {
    expect(barred(state, who, env, kind)?.code ?? null).toBe(code);
  });

  it('binds the person: a second account is the same person, and every rule asks for the person', () => {
    // Accounts do not even reach the rule. What a login of theirs did is a touch of the person that it belongs to.
    const state = aState({}, { touches: [touch('obtained_evidence')] });
    const second = aWho('p', ['reviewer'], {
      name: 'p, signed in as another account',
      alsoKnownAs: ['p.second'],
    });
    expect(barred(state, second, anEnv(), 'vote')?.code).toBe('touched');
  });
});
