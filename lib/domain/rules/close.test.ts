import { describe, expect, it } from 'vitest';
import { STATUSES } from '@/lib/domain/match';
import { anItem, aPolicy, aState, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, SECOND } from '@/lib/domain/time';

const approved = (play = new Play()) => play.approve('p1').approve('p2').pass(SECOND);
const withNews = (play: Play) =>
  play.do('i', { do: 'add_evidence', item: anItem('news', { addedAt: play.now }), touches: [] });
const reopen = (play: Play) => play.try('s', { do: 'reopen' })?.code ?? null;

describe('reopening', () => {
  it.each(STATUSES)('a match that is %s', (status) => {
    const decided = ['approved', 'rejected', 'insufficient', 'expired'].includes(status);
    const state = aState({ status, decidedAt: '2026-02-01T00:00:00.000Z' });
    expect(reopen(new Play({}, state))).toBe(decided ? null : 'not_decided');
  });

  it('needs evidence that came after the decision and stands', () => {
    expect(reopen(approved())).toBe('reopen_needs_evidence');
    const gone = withNews(approved()).do('i', { do: 'withdraw_evidence', key: 'news' });
    expect(reopen(gone)).toBe('reopen_needs_evidence');
    expect(reopen(withNews(approved()))).toBeNull();
  });

  it('recalls the lead in the same write, and begins with new voters', () => {
    const play = withNews(approved());
    expect(reopen(play)).toBeNull();
    expect(play.state.leads.map((l) => l.state)).toEqual(['recalled']);
    expect(play.state.match).toMatchObject({ status: 'queued', round: 2, decidedAt: null });
    expect(['p1', 'p2'].map((p) => play.try(p, { do: 'claim' })?.code)).toEqual(['touched', 'touched']);
    play.approve('p3').approve('p4');
    expect(play.lead).toMatchObject({ round: 2, voters: ['p3', 'p4'] });
  });

  it('keeps earlier rejections printed on a later lead', () => {
    const play = new Play().vote('p1', 'reject').vote('p2', 'reject').pass(SECOND);
    withNews(play).do('s', { do: 'reopen' });
    expect(play.approve('p3').approve('p4').lead?.earlierRejections).toEqual(['round 1 of this match']);
  });

  it('waits for the kinds that the new policy asks for', () => {
    const play = withNews(approved());
    play.policy = aPolicy({ version: 2, evidence: { requiredKinds: ['phone'], minimum: 2, sources: 2 } });
    expect(reopen(play)).toBeNull();
    expect(play.state.match).toMatchObject({ status: 'awaiting_evidence', policyVersion: 2, round: 2 });
  });

  it('is refused once the images are purged', () => {
    const state = aState({
      status: 'rejected',
      decidedAt: '2026-02-01T00:00:00.000Z',
      purgedAt: '2026-02-02T00:00:00.000Z',
    });
    expect(reopen(new Play({}, state))).toBe('images_purged');
  });
});

describe('withdrawing a match', () => {
  it('recalls its lead and ends its hold, once', () => {
    const play = approved().do('i', { do: 'withdraw_match' });
    expect([play.state.match.status, play.state.leads[0]?.state]).toEqual(['withdrawn', 'recalled']);
    const { length } = play.log;
    expect(play.do('i', { do: 'withdraw_match' }).log).toHaveLength(length);
    const held = new Play().do('p1', { do: 'claim' }).do('i', { do: 'withdraw_match' });
    expect(held.state.leases[0]?.endReason).toBe('match_closed');
    expect(held.try('p1', { do: 'renew' })?.code).toBe('lease_lost');
  });

  it('lets no vote count that was pending', () => {
    const play = new Play()
      .toDecision('p1')
      .cast('p1', noBallot('reject'))
      .do('i', { do: 'withdraw_match' })
      .count();
    expect([play.state.votes, play.state.pendingVotes, play.state.match.status]).toEqual([
      [],
      [],
      'withdrawn',
    ]);
  });
});

describe('expiring', () => {
  it.each(STATUSES)('a match that is %s', (status) => {
    const play = new Play({ waitDays: 14 }, aState({ status }))
      .pass(14 * DAY)
      .do('desk', { do: 'expire_match' });
    const waits = ['awaiting_evidence', 'queued', 'adjudication'].includes(status);
    expect(play.state.match.status).toBe(waits ? 'expired' : status);
  });

  it('never before its time, which a new round begins anew', () => {
    const play = new Play({ waitDays: 14 }).pass(14 * DAY - 1).do('desk', { do: 'expire_match' });
    expect(play.state.match.status).toBe('queued');
    const again = withNews(approved(new Play({ waitDays: 14 })).pass(20 * DAY)).do('s', { do: 'reopen' });
    expect(again.pass(13 * DAY).do('desk', { do: 'expire_match' }).state.match.status).toBe('queued');
  });

  it('ends a lead at its own time, suspended or not', () => {
    const play = approved(new Play({ leadDays: 30 }));
    const early = play.pass(30 * DAY - 2 * SECOND).do('desk', { do: 'expire_lead' });
    expect(early.lead?.state).toBe('live');
    play
      .do('s', { do: 'suspend_lead', lead: play.lead?.id ?? '' })
      .pass(2 * SECOND)
      .do('desk', { do: 'expire_lead' });
    expect(play.state.leads[0]?.state).toBe('expired');
  });
});
