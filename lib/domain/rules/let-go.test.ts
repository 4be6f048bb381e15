import { describe, expect, it } from 'vitest';
import { aBallot, anAnalysis, anItem, aPolicy, aState, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { MINUTE } from '@/lib/domain/time';

const claimed = (play = new Play()) => play.do('p1', { do: 'claim' });
const last = (play: Play) => play.state.leases.at(-1);

describe('renewing', () => {
  it('writes at most every half length, and keeps the hold for a whole one from then', () => {
    const play = claimed();
    const before = play.log.length;
    play.pass(14 * MINUTE).do('p1', { do: 'renew' });
    expect(play.log).toHaveLength(before);
    play
      .pass(MINUTE)
      .do('p1', { do: 'renew' })
      .pass(29 * MINUTE);
    expect(play.try('p1', { do: 'renew' })).toBeNull();
    expect(play.try('p2', { do: 'claim' })?.code).toBe('already_claimed');
  });

  it('does not bring back what has ended', () => {
    const play = claimed().pass(30 * MINUTE);
    expect(play.try('p1', { do: 'renew' })?.code).toBe('lease_lost');
  });
});

describe('letting go', () => {
  it('puts the match back and keeps the work, which stays touched', () => {
    const play = new Play().toDecision('p1', -3).do('p1', { do: 'release' });
    expect(play.state.match.status).toBe('queued');
    expect(last(play)?.endReason).toBe('released');
    expect(play.state.dispositions.find((d) => d.candidate === 'a')?.opinion).toBe(-3);
    expect(play.state.touches).toMatchObject([{ person: 'p1', reason: 'reviewed' }]);
    expect(play.approve('p2').approve('p3').state.match.status).toBe('adjudication');
  });

  it('does not go back to reviewers while a kind is missing that the lane asks for', () => {
    const policy = aPolicy({ evidence: { requiredKinds: ['phone'], minimum: 1, sources: 1 } });
    const evidence = [anItem('e1'), anItem('e2', { kind: 'phone' })];
    const begin = () => new Play(policy, aState({}, { evidence }));
    const released = claimed(begin())
      .do('i', { do: 'withdraw_evidence', key: 'e2' })
      .do('p1', { do: 'release' });
    expect(released.state.match.status).toBe('awaiting_evidence');
    const lapsed = claimed(begin())
      .do('i', { do: 'withdraw_evidence', key: 'e2' })
      .pass(30 * MINUTE);
    expect(lapsed.do('desk', { do: 'expire_lease' }).state.match.status).toBe('awaiting_evidence');
    const voted = begin().toDecision('p1').do('i', { do: 'withdraw_evidence', key: 'e2' });
    expect(voted.cast('p1', noBallot('reject')).count().state.match.status).toBe('awaiting_evidence');
    voted.do('i', { do: 'add_evidence', item: anItem('e3', { kind: 'phone' }), touches: [] });
    expect(voted.state.match.status).toBe('queued');
  });

  it('expires only when its time is over', () => {
    const play = claimed()
      .pass(30 * MINUTE - 1)
      .do('desk', { do: 'expire_lease' });
    expect(last(play)?.endedAt).toBeNull();
    play.pass(1).do('desk', { do: 'expire_lease' });
    expect(last(play)).toMatchObject({ endReason: 'expired' });
    expect(play.state.match.status).toBe('queued');
  });
});

describe('a hand-over', () => {
  const to = (play: Play, who: string) => play.try('p1', { do: 'hand_over', to: who })?.code ?? null;

  it('goes to a colleague who may take it, and bars its giver from this match', () => {
    const play = claimed();
    expect(to(play, 'p2')).toBeNull();
    expect(play.state.match).toMatchObject({ status: 'queued', reservedFor: 'p2' });
    expect(play.approve('p2').try('p1', { do: 'claim' })?.code).toBe('touched');
  });

  it('refuses oneself, a stranger to the lane, and whoever touched it', () => {
    const play = claimed();
    play.crew.set('new', { ...play.who('p9'), qualifications: [] });
    play.do('s', { do: 'read_file' });
    play.crew.set('s', play.who('s'));
    expect([to(play, 'p1'), to(play, 'new'), to(play, 's')]).toEqual(Array(3).fill('hand_over_refused'));
  });

  it('does not say why a colleague may not take it', () => {
    const play = claimed().do('s', { do: 'read_file' });
    expect(play.try('p1', { do: 'hand_over', to: 's' })?.detail).not.toMatch(/touch|file|conflict/);
  });

  it('never chooses the second voter: refused once a vote stands, and even if it was voided', () => {
    const play = new Play().approve('p2').do('p1', { do: 'claim' });
    expect(to(play, 'p3')).toBe('hand_over_refused');
    play.do('p2', { do: 'declare_conflict' });
    expect(to(play, 'p3')).toBe('hand_over_refused');
  });

  it('never chooses the adjudicator', () => {
    const play = new Play().approve('p1').vote('p2', 'reject').do('x1', { do: 'claim' });
    expect(play.try('x1', { do: 'hand_over', to: 'x2' })?.code).toBe('hand_over_refused');
  });
});

describe('“I know this person”', () => {
  it('sends the match on and never lets it come back', () => {
    const play = claimed().do('p1', { do: 'declare_conflict' });
    expect(play.state.match.status).toBe('queued');
    expect(last(play)?.endReason).toBe('conflict');
    expect(play.try('p1', { do: 'claim' })?.code).toBe('touched');
  });

  it('takes a pending vote back and voids one that was counted', () => {
    const play = new Play()
      .toDecision('p1')
      .prepared('p1')
      .cast('p1', aBallot())
      .do('p1', { do: 'declare_conflict' });
    expect([play.state.pendingVotes, play.state.votes]).toEqual([[], []]);
    const later = new Play().approve('p1').do('p1', { do: 'declare_conflict' });
    expect(later.state.voids).toMatchObject([{ person: 'p1', round: 1 }]);
    expect(later.approve('p2').state.match.status).toBe('queued');
  });

  it('suspends a lead that rests on the vote, and nobody resumes that', () => {
    const play = new Play().approve('p1').approve('p2').do('p1', { do: 'declare_conflict' });
    expect(play.lead?.state).toBe('suspended');
    expect(play.try('s', { do: 'resume_lead', lead: play.lead?.id ?? '' })?.code).toBe('quorum_gone');
  });

  it('is nobody’s to declare who has not reviewed it', () => {
    expect(claimed().try('p2', { do: 'declare_conflict' })?.code).toBe('not_found');
  });

  it('leaves a colleague’s hold alone', () => {
    const play = new Play()
      .approve('p1')
      .do('p2', { do: 'claim' })
      .do('p2', { do: 'analyse', analysis: anAnalysis() });
    play.do('p1', { do: 'declare_conflict' });
    expect(play.try('p2', { do: 'renew' })).toBeNull();
    expect(play.state.match.status).toBe('in_review');
  });
});
