import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/domain/match';
import { aBallot, anAnalysis, aPolicy, aState, aWho, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { MINUTE, SECOND } from '@/lib/domain/time';

const claim = { do: 'claim' } as const;
const code = (play: Play, who: string, token?: string) => play.try(who, claim, token)?.code ?? null;
const live = (play: Play) => play.state.leases.filter((l) => l.endedAt === null);

describe('claiming', () => {
  it.each(STATUSES)('from %s', (status) => {
    const open = status === 'queued' || status === 'adjudication';
    expect(code(new Play({}, aState({ status })), 'x1') === null).toBe(open);
  });

  it('holds the match, and nobody else may take it then', () => {
    const play = new Play().do('p1', claim);
    expect(play.state.match.status).toBe('in_review');
    expect(code(play, 'p2')).toBe('already_claimed');
    expect(live(play).map((l) => l.person)).toEqual(['p1']);
  });

  it('does not say who holds it', () => {
    const refusal = new Play().do('p1', claim).try('p2', claim);
    expect(JSON.stringify(refusal)).not.toContain('p1');
  });

  it('moves to one’s own second tab, and the first is told', () => {
    const play = new Play().do('p1', claim).do('p1', claim, 'tab 2');
    expect(live(play)).toHaveLength(1);
    expect(play.try('p1', { do: 'renew' })).toMatchObject({
      code: 'lease_lost',
      facts: { takenOver: 'you, in another tab' },
    });
    expect(play.try('p1', { do: 'renew' }, 'tab 2')).toBeNull();
  });

  it('is not won by somebody else’s token, nor by one’s own id', () => {
    const play = new Play().do('p1', claim);
    expect(play.try('p2', { do: 'analyse', analysis: anAnalysis() }, 'tab-p1')?.code).toBe('lease_lost');
    expect(play.try('p1', { do: 'analyse', analysis: anAnalysis() }, 'p1')?.code).toBe('lease_lost');
  });

  it('ends with its time, to the millisecond', () => {
    const play = new Play({ leaseMinutes: 30 }).do('p1', claim).pass(30 * MINUTE - 1);
    expect(code(play, 'p2')).toBe('already_claimed');
    expect(play.try('p1', { do: 'analyse', analysis: anAnalysis({ suitability: 'limited' }) })).toBeNull();
    play.pass(1);
    expect(play.try('p1', { do: 'finish_comparison' })?.code).toBe('lease_lost');
    expect(code(play, 'p2')).toBeNull();
    expect(play.state.leases.map((l) => l.endReason)).toEqual(['expired', null]);
  });

  it('keeps a match for whom it was handed over to, for as long as a lease', () => {
    const play = new Play({ leaseMinutes: 30 }).do('p1', claim).do('p1', { do: 'hand_over', to: 'p2' });
    expect(code(play, 'p3')).toBe('already_claimed');
    play.pass(30 * MINUTE);
    expect(code(play, 'p3')).toBeNull();
  });

  it('stops with the lane', () => {
    const play = new Play();
    play.around = { stopped: true };
    expect(code(play, 'p1')).toBe('stopped');
    expect(play.state.leases).toHaveLength(0);
  });

  it('gives an adjudication to examiners who did not review, and says so in the review', () => {
    const play = new Play().vote('x1', 'insufficient').approve('p2');
    expect(play.state.match.status).toBe('adjudication');
    expect([code(play, 'p3'), code(play, 'x1'), code(play, 'x2')]).toEqual([
      'not_qualified',
      'already_voted',
      null,
    ]);
    expect(play.state.reviews.at(-1)).toMatchObject({
      person: 'x2',
      kind: 'adjudication',
      stage: 'analysis',
    });
  });

  it('keeps the kind when an adjudicator’s hold runs out', () => {
    const play = new Play()
      .vote('p1', 'reject')
      .approve('p2')
      .do('x1', claim)
      .pass(31 * MINUTE);
    expect(code(play, 'p3')).toBe('not_qualified');
    play.do('desk', { do: 'expire_lease' });
    expect(play.state.match.status).toBe('adjudication');
    play.do('x2', claim);
    expect(play.state.reviews.at(-1)?.kind).toBe('adjudication');
  });

  it('waits while a vote waits, even past the end of the hold', () => {
    const play = new Play({ leaseMinutes: 1 })
      .toDecision('p1')
      .cast('p1', noBallot('reject'))
      .pass(5 * MINUTE);
    expect(code(play, 'p2')).toBe('already_claimed');
    expect(code(play, 'p1', 'tab 2')).toBe('already_voted');
    play.do('desk', { do: 'expire_lease' });
    expect(live(play)).toHaveLength(1);
  });

  it('goes on where its person had come to', () => {
    const play = new Play().toDecision('p1').do('p1', { do: 'release' }).pass(SECOND).do('p1', claim);
    expect(play.state.reviews).toHaveLength(1);
    expect(play.state.reviews[0]?.stage).toBe('decision');
    expect(play.try('p1', { do: 'seal', opinions: { a: 3 } })?.code).toBe('wrong_stage');
  });

  it('asks for the qualification anew each time', () => {
    const play = new Play();
    const { person, qualifications } = aWho('p1');
    play.crew.set('p1', {
      person,
      qualifications: qualifications.map((q) => ({ ...q, expiresAt: play.now })),
    });
    expect(code(play, 'p1')).toBe('not_qualified');
  });

  it('waits for the kinds of evidence that the lane asks for', () => {
    const policy = aPolicy({ evidence: { requiredKinds: ['phone'], minimum: 2, sources: 2 } });
    expect(code(new Play(policy, aState({ status: 'awaiting_evidence' })), 'p1')).toBe('nothing_to_claim');
  });
});

describe('a vote and the hold', () => {
  it('ends the hold when it counts', () => {
    const play = new Play().toDecision('p1').prepared('p1').cast('p1', aBallot());
    expect(live(play)).toHaveLength(1);
    play.count();
    expect(live(play)).toHaveLength(0);
    expect(play.state.leases[0]?.endReason).toBe('voted');
  });
});
