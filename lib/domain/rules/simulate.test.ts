import { describe, expect, it } from 'vitest';
import { feedType } from '@/lib/domain/feed';
import type { Match, MatchState } from '@/lib/domain/match';
import { redeem } from '@/lib/domain/rules/lead';
import { SIMULATED, type Simulated } from '@/lib/domain/sandbox';
import { aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { FEED_TYPES } from '@/lib/domain/webhook';

const inSandbox = (state: MatchState = aState({ mode: 'sandbox' })) => new Play({}, state);
const run = (play: Play, ...outcomes: readonly Simulated[]): Play => {
  for (const outcome of outcomes) play.do('i', { do: 'simulate', outcome });
  return play;
};
const told = (play: Play) => play.log.flatMap((event) => feedType(event)?.type ?? []);

const redeemIt = (play: Play, mode: Match['mode'] = 'sandbox') => {
  const by = { kind: 'integrator', id: 'city', key: 'k' } as const;
  const lead = play.state.leads.at(-1)?.id ?? '';
  const more = { lead, purpose: 'investigation', mode };
  const answer = redeem(play.state, by, play.env(), more, { fit: () => false });
  if (!answer.ok) return answer.refusal.code;
  for (const event of answer.value.events) play.apply(event);
  return 'status' in answer.value.reply ? answer.value.reply.status : answer.value.reply.code;
};

describe('simulating an outcome', () => {
  it.each(['live', 'practice'] as const)('is for sandboxes only: never in %s', (mode) => {
    const play = new Play({}, aState({ mode }));
    for (const outcome of SIMULATED)
      expect(play.try('i', { do: 'simulate', outcome })?.code, outcome).toBe('sandbox_only');
    expect(play.log).toHaveLength(1);
  });

  it('lets an integrator meet every type of the feed', () => {
    const play = run(inSandbox(), 'lead', 'suspended', 'resumed', 'recalled', 'reopened', 'not_released');
    run(play, 'reopened', 'lead', 'expired');
    expect([...new Set(told(play))].sort()).toEqual([...FEED_TYPES].sort());
  });

  it('marks each outcome as simulated, first, and by the integrator', () => {
    const play = run(inSandbox(), 'lead');
    const [, first, ...rest] = play.log;
    expect(first).toMatchObject({ kind: 'outcome.simulated', by: { kind: 'integrator' } });
    expect(rest.map((e) => e.kind)).toEqual([
      'vote.counted',
      'vote.counted',
      'outcome.decided',
      'lead.issued',
    ]);
    expect(play.state.leads[0]?.voters).toEqual(['practice-person-1', 'practice-person-2']);
  });

  it.each([1, 2, 3])('casts the %i votes that the lane asks for', (votes) => {
    const play = new Play({ votes, lowConsequence: votes === 1 }, aState({ mode: 'sandbox' }));
    expect(run(play, 'lead').state.leads[0]?.voters).toHaveLength(votes);
  });

  it('never lets the lead be valid, and has its redeemer warned and reminded like any other', () => {
    const play = run(inSandbox(), 'lead');
    expect(redeemIt(play)).toBe('practice');
    run(play, 'suspended');
    expect(redeemIt(play)).toBe('suspended');
    run(play, 'recalled', 'reminded');
    expect(redeemIt(play)).toBe('recalled');
    expect(play.state.redeemers).toMatchObject([{ integrator: 'city', told: 'recalled', chased: 1 }]);
  });

  it('warns no system outside of sandboxes, though it asked for the lead', () => {
    const play = run(inSandbox(), 'lead');
    expect(redeemIt(play, 'live')).toBe('practice');
    run(play, 'recalled');
    expect(play.state.redeemers).toEqual([]);
    expect(play.try('i', { do: 'simulate', outcome: 'reminded' })?.code).toBe('outcome_impossible');
  });

  it.each<[Simulated, readonly Simulated[]]>([
    ['lead', ['lead']],
    ['not_released', ['expired']],
    ['suspended', []],
    ['recalled', ['not_released']],
    ['reminded', ['lead', 'recalled']],
    ['expired', ['not_released']],
    ['reopened', []],
  ])('refuses “%s” after %j, where it cannot be', (outcome, before) => {
    const play = run(inSandbox(), ...before);
    expect(play.try('i', { do: 'simulate', outcome })?.code).toBe('outcome_impossible');
  });

  it('keeps to the rules for leads: what is live is not resumed, what is suspended not suspended again', () => {
    const play = run(inSandbox(), 'lead');
    expect(play.try('i', { do: 'simulate', outcome: 'resumed' })?.code).toBe('lead_state');
    run(play, 'suspended');
    expect(play.try('i', { do: 'simulate', outcome: 'suspended' })?.code).toBe('lead_state');
  });

  it('ceases with a stop and with a clock that jumped back', () => {
    for (const [around, code] of [
      [{ stopped: true }, 'stopped'],
      [{ clockHigh: '2031-01-01T00:00:00.000Z' }, 'clock_jumped'],
    ] as const) {
      const play = inSandbox();
      play.around = around;
      expect(play.try('i', { do: 'simulate', outcome: 'lead' })?.code).toBe(code);
    }
  });
});

describe('a match of a sandbox', () => {
  it('is claimed by nobody', () => {
    for (const who of ['p1', 'x1']) expect(inSandbox().try(who, { do: 'claim' })?.code).toBe('not_found');
  });
});
