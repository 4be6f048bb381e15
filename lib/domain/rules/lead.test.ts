import { describe, expect, it } from 'vitest';
import type { Env } from '@/lib/domain/env';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { redeem } from '@/lib/domain/rules/lead';
import { aBallot, anItem, aState, aWho } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, plus, SECOND } from '@/lib/domain/time';

const approved = (policy: Partial<Policy> = {}, state: MatchState = aState()) =>
  new Play(policy, state).approve('p1').approve('p2').pass(SECOND);
const leadOf = (play: Play) => play.state.leads[0]?.id ?? '';

/** What a redeemer is answered, and what is on record afterwards. */
const redeemed = (
  play: Play,
  purpose = 'investigation',
  fit: (person: string) => boolean = () => true,
  mode: Match['mode'] = 'live',
) => {
  const by = { kind: 'integrator', id: 'city', key: 'k' } as const;
  const answer = redeem(play.state, by, play.env(), { lead: leadOf(play), purpose, mode }, { fit });
  if (!answer.ok) return answer.refusal.code;
  for (const event of answer.value.events) play.apply(event);
  return 'status' in answer.value.reply ? answer.value.reply.status : answer.value.reply.code;
};

describe('redeeming', () => {
  it('is valid while everything stands, at each use, and a record each time', () => {
    const play = approved();
    expect([redeemed(play), redeemed(play)]).toEqual(['valid', 'valid']);
    expect(play.log.filter((e) => e.kind === 'lead.redeemed')).toHaveLength(2);
    expect(play.lead?.state).toBe('live');
  });

  const lead = (play: Play) => ({ lead: leadOf(play) });
  const STATES: readonly [what: string, change: (play: Play) => unknown, answer: string][] = [
    ['suspended by a supervisor', (p) => p.do('s', { do: 'suspend_lead', ...lead(p) }), 'suspended'],
    [
      'resumed',
      (p) => p.do('s', { do: 'suspend_lead', ...lead(p) }).do('s', { do: 'resume_lead', ...lead(p) }),
      'valid',
    ],
    ['recalled', (p) => p.do('s', { do: 'recall_lead', ...lead(p) }), 'recalled'],
    ['expired, marked', (p) => p.pass(30 * DAY).do('desk', { do: 'expire_lead' }), 'expired'],
    ['expired, not marked yet', (p) => p.pass(30 * DAY), 'expired'],
    ['a millisecond before it expires', (p) => p.pass(30 * DAY - SECOND - 1), 'valid'],
    ['the match was withdrawn', (p) => p.do('i', { do: 'withdraw_match' }), 'recalled'],
    [
      'relied-upon evidence was withdrawn',
      (p) => p.do('i', { do: 'withdraw_evidence', key: 'e1' }),
      'suspended',
    ],
    ['a voter declared a conflict', (p) => p.do('p2', { do: 'declare_conflict' }), 'suspended'],
    ['a voter holds a key now', (p) => p.keyHolders.push('p1'), 'suspended'],
    ['somebody else holds a key', (p) => p.keyHolders.push('p7'), 'valid'],
    ['a voter reads the match file afterwards', (p) => p.do('p1', { do: 'read_file' }), 'valid'],
    [
      'the lane is stopped',
      (p) => {
        p.around = { stopped: true };
      },
      'stopped',
    ],
    [
      'something is wrong with the log, of other matches',
      (p) => {
        p.around = { logInDoubt: true };
      },
      'valid',
    ],
    [
      'something is wrong with this match’s own events',
      (p) => {
        p.around = { logInDoubt: true, logFault: 'event 3 does not hold' };
      },
      'suspended',
    ],
    [
      'the clock jumped back',
      (p) => {
        p.clockHigh = plus(p.now, 2001);
      },
      'clock_jumped',
    ],
    [
      'clocks of the installation differ a little',
      (p) => {
        p.clockHigh = plus(p.now, 2000);
      },
      'valid',
    ],
    [
      'an item shows two sources to be one',
      (p) => {
        const file = { fileSha256: 'same' };
        const join = (key: string, source: string) =>
          p.do('i', {
            do: 'add_evidence',
            item: anItem(key, { ...file, source, addedAt: p.now }),
            touches: [],
          });
        join('j1', 'source of e1');
        return join('j2', 'source of e2');
      },
      'suspended',
    ],
  ];
  it.each(STATES.map(([what, change, answer]) => ({ what, change, answer })))(
    '$what → $answer',
    ({ change, answer }) => {
      const play = approved();
      change(play);
      expect(redeemed(play)).toBe(answer);
    },
  );

  it('asks for the exact purpose, and keeps a record of who asked for another', () => {
    const play = approved();
    expect(redeemed(play, 'Investigation')).toBe('purpose_mismatch');
    expect(play.log.at(-1)).toMatchObject({
      kind: 'lead.refused',
      data: { purpose: 'Investigation', code: 'purpose_mismatch' },
    });
    expect(play.lead?.state).toBe('live');
  });

  it('asks whether each voter is still fit, and suspends what does not stand', () => {
    const play = approved();
    expect(redeemed(play, 'investigation', (person) => person !== 'p2')).toBe('suspended');
    expect(play.lead?.state).toBe('suspended');
    expect(redeemed(play)).toBe('suspended');
  });

  it.each(['practice', 'sandbox'] as const)('never says valid in %s', (mode) => {
    const play = approved();
    play.state = { ...play.state, match: { ...play.state.match, mode } };
    expect(redeemed(play)).toBe('practice');
    expect(redeemed(play, 'other')).toBe('purpose_mismatch');
  });

  it.each(['practice', 'sandbox'] as const)('never says valid to a system in %s', (mode) => {
    expect(redeemed(approved(), 'investigation', () => true, mode)).toBe('practice');
  });

  it('warns nobody who only tried: a system in a sandbox is no redeemer of a real lead', () => {
    const play = approved();
    redeemed(play, 'investigation', () => true, 'sandbox');
    expect(play.log.at(-1)).toMatchObject({ kind: 'lead.redeemed', data: { answer: 'practice' } });
    expect(play.state.redeemers).toEqual([]);
    redeemed(play);
    expect(play.state.redeemers).toMatchObject([{ integrator: 'city' }]);
  });

  it('records what it refuses, a stop and a clock that jumped back too', () => {
    const play = approved();
    const refused = (change: Partial<Env['around']>) => {
      const env = { ...play.env(), around: { ...play.env().around, ...change } };
      const by = { kind: 'integrator', id: 'city', key: 'k' } as const;
      const command = { lead: leadOf(play), purpose: 'investigation', mode: 'live' } as const;
      const answer = redeem(play.state, by, env, command, { fit: () => true });
      return answer.ok ? answer.value.events.map((e) => [e.kind, 'code' in e.data && e.data.code]) : [];
    };
    expect(refused({ stopped: true })).toEqual([['lead.refused', 'stopped']]);
    expect(refused({ clockHigh: '2100-01-01T00:00:00.000Z' })).toEqual([['lead.refused', 'clock_jumped']]);
  });

  it('knows no lead of another id', () => {
    expect(approved().try('i', { do: 'redeem', lead: 'ghost', purpose: 'investigation' })?.code).toBe(
      'lead_unknown',
    );
  });
});

describe('a supervisor and a lead', () => {
  const tries = (play: Play) =>
    (['suspend_lead', 'resume_lead', 'recall_lead'] as const).map((what) => {
      const copy = Object.assign(new Play(), { state: play.state, now: play.now, clockHigh: play.clockHigh });
      return copy.try('s', { do: what, lead: leadOf(play) })?.code ?? null;
    });

  it('may do in each state what belongs to it', () => {
    const live = approved();
    const suspended = approved();
    suspended.do('s', { do: 'suspend_lead', lead: leadOf(suspended) });
    const recalled = approved();
    recalled.do('s', { do: 'recall_lead', lead: leadOf(recalled) });
    const expired = approved()
      .pass(30 * DAY)
      .do('desk', { do: 'expire_lead' });
    expect(tries(live)).toEqual([null, 'lead_state', null]);
    expect(tries(suspended)).toEqual(['lead_state', null, null]);
    expect(tries(recalled)).toEqual(Array(3).fill('lead_state'));
    expect(tries(expired)).toEqual(Array(3).fill('lead_state'));
  });

  it('resumes nothing that has expired, during a stop, with the log in doubt, or when the clock went back', () => {
    const play = approved();
    play.do('s', { do: 'suspend_lead', lead: leadOf(play) });
    const resume = () => play.try('s', { do: 'resume_lead', lead: leadOf(play) })?.code ?? null;
    play.around = { stopped: true };
    expect(resume()).toBe('stopped');
    play.around = { clockHigh: plus(play.now, DAY) };
    expect(resume()).toBe('clock_jumped');
    play.around = { logInDoubt: true };
    expect(resume()).toBe('log_in_doubt');
    play.around = {};
    play.pass(30 * DAY);
    expect(resume()).toBe('lead_state');
  });

  it('resumes nothing whose voter has lapsed', () => {
    const play = approved();
    play.do('s', { do: 'suspend_lead', lead: leadOf(play) });
    play.crew.set('p1', { ...aWho('p1'), qualifications: [] });
    expect(play.try('s', { do: 'resume_lead', lead: leadOf(play) })?.code).toBe('quorum_gone');
  });
});

describe('issuing', () => {
  const last = () => new Play().approve('p1').toDecision('p2').prepared('p2');
  it('waits for the end of a stop, for a clock that is right, and for a log without doubt', () => {
    const play = last();
    play.cast('p2', aBallot()).pass(10 * SECOND);
    play.around = { stopped: true };
    expect(play.try('desk', { do: 'count_vote' })?.code).toBe('stopped');
    play.around = { clockHigh: plus(play.now, DAY) };
    expect(play.try('desk', { do: 'count_vote' })?.code).toBe('clock_jumped');
    play.around = { logInDoubt: true };
    expect(play.try('desk', { do: 'count_vote' })?.code).toBe('log_in_doubt');
    expect(play.state.leads).toEqual([]);
    play.around = {};
    play.do('desk', { do: 'count_vote' });
    expect(play.lead).toMatchObject({
      state: 'live',
      candidate: 'a',
      purpose: 'investigation',
      voters: ['p1', 'p2'],
    });
    expect(play.lead?.expiresAt).toBe(plus(play.now, 30 * DAY));
  });

  it('prints dissent, what was low in consequence, and how evidence was revealed', () => {
    const play = new Play({ reveal: 'alongside' }).approve('p1').vote('p2', 'reject', -3).approve('x1');
    expect(play.lead).toMatchObject({ voters: ['p1', 'x1'], reveal: 'alongside', lowConsequence: false });
    expect(play.lead?.dissent.map((d) => [d.person, d.kind, d.opinion])).toEqual([
      ['p2', 'vote_reject', null],
      ['p2', 'sealed_opinion', -3],
    ]);
    const one = new Play({ votes: 1, lowConsequence: true }).approve('p1');
    expect(one.lead).toMatchObject({ lowConsequence: true, voters: ['p1'] });
  });

  it('does not come back without its adjudication where the round was divided, whatever approvals are left', () => {
    const play = new Play().toDecision('p3', -3).do('p3', { do: 'release' });
    play.approve('p1').approve('p2');
    expect(play.state.match.status).toBe('adjudication');
    play.approve('x1');
    expect(redeemed(play)).toBe('valid');
    play.do('x1', { do: 'declare_conflict' });
    expect(play.lead?.state).toBe('suspended');
    expect(play.try('s', { do: 'resume_lead', lead: leadOf(play) })?.code).toBe('quorum_gone');
  });

  it('prints a rejection that counts no more, whoever made it so', () => {
    const blamed = new Play().vote('p1', 'reject');
    const { now, state } = blamed;
    const touches = [{ person: 'p1', reason: 'obtained_evidence', round: 1, at: now }] as const;
    blamed.do('i', { do: 'add_evidence', item: { ...anItem('later'), addedAt: now }, touches });
    expect(blamed.state.voids).toHaveLength(state.voids.length + 1);
    const knows = new Play().vote('p1', 'reject').do('p1', { do: 'declare_conflict' });
    for (const play of [blamed, knows]) {
      play.approve('p2').approve('p3');
      expect(play.state.match.status).toBe('adjudication');
      play.approve('x1');
      expect(play.lead?.voters).toEqual(['p2', 'p3', 'x1']);
      expect(play.lead?.dissent.map((d) => [d.person, d.kind])).toEqual([['p1', 'vote_reject']]);
    }
  });
});
