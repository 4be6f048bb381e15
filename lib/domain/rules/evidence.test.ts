import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/domain/evidence';
import { STATUSES } from '@/lib/domain/match';
import type { Touch } from '@/lib/domain/review';
import { aBallot, anItem, aPolicy, aState, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { SECOND } from '@/lib/domain/time';

const add = (play: Play, item: Evidence, touches: readonly Touch[] = []) =>
  play.try('i', { do: 'add_evidence', item: { ...item, addedAt: play.now }, touches })?.code ?? null;
const touches = (
  play: Play,
  person: string,
  reason: Touch['reason'] = 'obtained_evidence',
): readonly Touch[] => [{ person, reason, round: play.state.match.round, at: play.now }];
const approved = () => new Play().approve('p1').approve('p2').pass(SECOND);
const against = (patch: Partial<Evidence> = {}) => anItem('c1', { direction: 'contradicts', ...patch });

describe('adding an item', () => {
  it.each(STATUSES)('to a match that is %s', (status) => {
    const closed = status === 'withdrawn' || status === 'expired';
    expect(add(new Play({}, aState({ status })), anItem('new'))).toBe(closed ? 'match_closed' : null);
  });

  it('is the same once or twice, and another content under its key is refused', () => {
    const play = new Play();
    expect(add(play, anItem('new'))).toBeNull();
    const { length } = play.log;
    expect(add(play.pass(SECOND), anItem('new'))).toBeNull();
    expect(play.log).toHaveLength(length);
    const other: readonly Partial<Evidence>[] = [
      ...([
        { summary: 'x' },
        { source: 'x' },
        { obtainedVia: 'independent_line' },
        { direction: 'neutral' },
      ] as const),
      ...([
        { derivedFrom: ['e1'] },
        { fileSha256: 'f' },
        { weight: 'low' },
        { biasing: 'high' },
        { paidBy: 'x' },
      ] as const),
    ];
    for (const patch of other) expect(add(play, anItem('new', patch))).toBe('evidence_key_taken');
    expect(add(play, anItem('n2', { candidate: 'ghost' }))).toBe('candidate_unknown');
  });

  it('queues a match whose last missing kind it is', () => {
    const policy = aPolicy({ evidence: { requiredKinds: ['phone', 'witness'], minimum: 2, sources: 2 } });
    const play = new Play(policy, aState({ status: 'awaiting_evidence', queuedAt: null }));
    add(play, anItem('x', { kind: 'cctv' }));
    expect(play.state.match.status).toBe('awaiting_evidence');
    add(play.pass(SECOND), anItem('y', { kind: 'phone' }));
    expect(play.state.match).toMatchObject({ status: 'queued', queuedAt: play.now });
  });
});

describe('whoever obtained, submitted or paid for an item', () => {
  it.each(['obtained_evidence', 'submitted_evidence', 'paid_for_evidence'] as const)(
    'does not vote: %s',
    (reason) => {
      const before = new Play();
      add(before, anItem('new'), touches(before, 'p1', reason));
      expect(before.try('p1', { do: 'claim' })?.code).toBe('touched');

      const holding = new Play().toDecision('p1');
      add(holding, anItem('new'), touches(holding, 'p1', reason));
      const { version } = holding.state.match;
      expect(holding.try('p1', { do: 'cast', ballot: noBallot('reject'), version })?.code).toBe('touched');

      const voted = new Play().approve('p1');
      add(voted, anItem('new'), touches(voted, 'p1', reason));
      expect(voted.state.voids).toMatchObject([{ person: 'p1' }]);
      expect(voted.approve('p2').state.match.status).toBe('queued');
    },
  );

  it('does not vote with a vote that still waits out its ten seconds either', () => {
    const play = new Play().approve('p2').toDecision('p1').prepared('p1').cast('p1', aBallot());
    add(play, anItem('new'), touches(play, 'p1'));
    expect(play.state.pendingVotes).toEqual([]);
    play.count();
    expect([play.state.votes.map((v) => v.person), play.state.leads]).toEqual([['p2'], []]);
  });

  it('carries no lead: it is suspended in the same write', () => {
    const play = approved();
    add(play, anItem('new'), touches(play, 'p1'));
    expect(play.lead?.state).toBe('suspended');
  });
});

describe('a key of the integrator', () => {
  it('given to a voter within the ten seconds gives the vote back', () => {
    const play = new Play().approve('p2').toDecision('p1').prepared('p1').cast('p1', aBallot());
    play.keyHolders = ['p1'];
    play.count();
    expect([play.state.votes.map((v) => v.person), play.state.pendingVotes, play.state.leads]).toEqual([
      ['p2'],
      [],
      [],
    ]);
  });
});

describe('a key given to somebody who has voted', () => {
  it('takes their vote out of the round before it is decided', () => {
    const play = new Play().approve('p1').toDecision('p2').prepared('p2').cast('p2', aBallot());
    play.keyHolders = ['p1'];
    play.count();
    expect([play.state.voids.map((v) => v.person), play.state.match.status, play.state.leads]).toEqual([
      ['p1'],
      'queued',
      [],
    ]);
  });
});

describe('a contradiction that comes late', () => {
  it.each([
    ['medium', against(), 'suspended'],
    ['high', against({ weight: 'high' }), 'suspended'],
    ['low', against({ weight: 'low' }), 'live'],
    ['about another candidate', against({ candidate: 'b' }), 'live'],
    ['neutral', against({ direction: 'neutral' }), 'live'],
  ] as const)('%s: the lead is %s', (_what, item, state) => {
    const play = approved();
    add(play, item);
    expect(play.lead?.state).toBe(state);
  });

  it('keeps the lead suspended while nobody answered', () => {
    const play = approved();
    add(play, against());
    expect(play.try('s', { do: 'resume_lead', lead: play.lead?.id ?? '' })?.code).toBe('quorum_gone');
    play
      .do('i', { do: 'withdraw_evidence', key: 'c1' })
      .do('s', { do: 'resume_lead', lead: play.lead?.id ?? '' });
    expect(play.lead?.state).toBe('live');
  });

  it('was not answered by what voters wrote beforehand', () => {
    const play = new Play()
      .approve('p1', { answers: { c1: 'nonsense' } })
      .approve('p2', { answers: { c1: 'nonsense' } });
    add(play.pass(SECOND), against());
    expect(play.try('s', { do: 'resume_lead', lead: play.lead?.id ?? '' })?.code).toBe('quorum_gone');
  });

  it('nor by what the adjudicator wrote before it came', () => {
    const play = new Play()
      .approve('p1')
      .vote('p2', 'reject')
      .approve('x1', { answers: { c1: 'nonsense' } });
    add(play.pass(SECOND), against());
    expect(play.try('s', { do: 'resume_lead', lead: play.lead?.id ?? '' })?.code).toBe('quorum_gone');
  });

  it('within the ten seconds sends the round to adjudication', () => {
    const play = new Play().approve('p2').toDecision('p1').prepared('p1').cast('p1', aBallot());
    add(play, against());
    expect(play.count().state.match.status).toBe('adjudication');
  });
});

describe('withdrawing an item', () => {
  const withdraw = (play: Play, key: string) => play.try('i', { do: 'withdraw_evidence', key })?.code ?? null;

  it('voids the votes that relied on it and suspends the lead, for good', () => {
    const play = approved();
    expect(withdraw(play, 'e1')).toBeNull();
    expect(play.state.voids.map((v) => v.person)).toEqual(['p1', 'p2']);
    expect(play.lead?.state).toBe('suspended');
    expect(play.try('s', { do: 'resume_lead', lead: play.lead?.id ?? '' })?.code).toBe('quorum_gone');
  });

  it('voids votes that relied on what derives from it', () => {
    const e1 = anItem('e1', { derivedFrom: ['mid'] });
    const evidence = [e1, anItem('e2'), anItem('mid', { derivedFrom: ['root'] }), anItem('root')];
    const play = new Play({}, aState({}, { evidence })).approve('p1').approve('p2');
    expect(play.lead?.state).toBe('live');
    withdraw(play, 'root');
    expect([play.state.voids.length, play.lead?.state]).toEqual([2, 'suspended']);
  });

  it('leaves what did not rely on it alone', () => {
    const evidence = [anItem('e1'), anItem('e2'), anItem('e3')];
    const play = new Play({}, aState({}, { evidence })).approve('p1').approve('p2');
    withdraw(play, 'e3');
    expect([play.state.voids, play.lead?.state]).toEqual([[], 'live']);
  });

  it('takes a pending vote back that relied on it', () => {
    const play = new Play().toDecision('p1').prepared('p1').cast('p1', aBallot());
    withdraw(play, 'e2');
    expect(play.state.pendingVotes).toEqual([]);
    expect(play.try('p1', { do: 'renew' })).toBeNull();
  });

  it('is done once, and an unknown key is said', () => {
    const play = new Play();
    expect([withdraw(play, 'e1'), withdraw(play, 'e1'), withdraw(play, 'ghost')]).toEqual([
      null,
      null,
      'evidence_unknown',
    ]);
    expect(play.log.filter((e) => e.kind === 'evidence.withdrawn')).toHaveLength(1);
  });

  it('sends a queued match back to wait when a required kind is gone', () => {
    const policy = aPolicy({ evidence: { requiredKinds: ['witness'], minimum: 2, sources: 2 } });
    const play = new Play(policy, aState({}, { evidence: [anItem('e1')] }));
    withdraw(play, 'e1');
    expect(play.state.match.status).toBe('awaiting_evidence');
  });
});
