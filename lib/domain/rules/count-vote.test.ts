import { describe, expect, it } from 'vitest';
import { aBallot, noBallot } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';

/** From now on this person holds no qualification. */
const disqualify = (play: Play, id: string): Play => {
  play.crew.set(id, { ...play.who(id), qualifications: [] });
  return play;
};

describe('whoever may not vote any more', () => {
  it('within the ten seconds has approved nothing, and the vote is theirs again', () => {
    const play = new Play().approve('p1').toDecision('p2').prepared('p2').cast('p2', aBallot());
    disqualify(play, 'p2').count();
    expect(play.state.votes.map((v) => v.person)).toEqual(['p1']);
    expect([play.state.pendingVotes, play.state.leads]).toEqual([[], []]);
  });

  it('has still rejected: nobody is less careful for that', () => {
    const play = new Play().vote('p1', 'reject').toDecision('p2').cast('p2', noBallot('reject'));
    disqualify(play, 'p2').count();
    expect(play.state.match.status).toBe('rejected');
  });

  it('and approved before carries no lead that could be used: it is born suspended', () => {
    const play = disqualify(new Play().approve('p1'), 'p1').approve('p2');
    expect(play.state.match.status).toBe('approved');
    expect(play.lead).toMatchObject({
      state: 'suspended',
      stateReason: 'A voter’s qualification does not hold any more.',
    });
  });
});
