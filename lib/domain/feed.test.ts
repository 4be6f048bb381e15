import { describe, expect, it } from 'vitest';
import { answerOf, feedType } from '@/lib/domain/feed';
import { STATUSES } from '@/lib/domain/match';
import { anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';

const told = (play: Play) => play.log.map((e) => feedType(e)?.type).filter((type) => type !== undefined);

describe('the feed', () => {
  it('says pending, not released or lead, and never more', () => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, answerOf({ status })]))).toEqual({
      awaiting_evidence: 'pending',
      queued: 'pending',
      in_review: 'pending',
      adjudication: 'pending',
      approved: 'lead',
      rejected: 'not_released',
      insufficient: 'not_released',
      withdrawn: 'not_released',
      expired: 'not_released',
    });
  });

  it('keeps silent about everything between the push and the outcome', () => {
    expect(told(new Play().approve('p1').approve('p2'))).toEqual(['match.pending', 'lead.issued']);
    expect(told(new Play().vote('p1', 'reject').vote('p2', 'reject'))).toEqual([
      'match.pending',
      'match.not_released',
    ]);
    expect(told(new Play().approve('p1').vote('p2', 'reject'))).toEqual(['match.pending']);
  });

  it('follows a lead', () => {
    const play = new Play().approve('p1').approve('p2');
    const lead = play.lead?.id ?? '';
    play.do('s', { do: 'suspend_lead', lead }).do('s', { do: 'resume_lead', lead });
    play.pass(1000).do('i', { do: 'add_evidence', item: anItem('e9', { addedAt: play.now }), touches: [] });
    play.do('s', { do: 'reopen' });
    expect(told(play).slice(2)).toEqual(['lead.suspended', 'lead.resumed', 'lead.recalled', 'match.pending']);
    expect(play.log.map((e) => feedType(e)?.leadId).filter(Boolean)).toEqual([lead, lead, lead, lead]);
  });

  it('tells a withdrawal and an expiry as not released', () => {
    expect(told(new Play().do('i', { do: 'withdraw_match' }))).toEqual([
      'match.pending',
      'match.not_released',
    ]);
    const waits = new Play({ waitDays: 1 }, aState())
      .pass(25 * 60 * 60 * 1000)
      .do('desk', { do: 'expire_match' });
    expect(told(waits)).toEqual(['match.pending', 'match.not_released']);
  });
});
