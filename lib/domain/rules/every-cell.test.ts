import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@/lib/domain/person';
import { FINDINGS } from '@/lib/domain/recheck';
import { REFUSALS } from '@/lib/domain/refusal-codes';
import { SIMULATED } from '@/lib/domain/sandbox';
import { aBallot, anAnalysis, anItem, aState, aWho, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import { type Given, Play } from '@/lib/domain/testing/play';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time';

const approved = () => new Play().approve('p1').approve('p2').pass(SECOND);
const leadOf = (play: Play) => play.state.leads[0]?.id ?? 'none';
const news = (play: Play) =>
  play.do('i', { do: 'add_evidence', item: anItem('news', { addedAt: play.now }), touches: [] });
const comparing = () =>
  new Play().do('me', { do: 'claim' }).do('me', { do: 'analyse', analysis: anAnalysis() });
const opinion = () => {
  const play = comparing();
  for (const candidate of ['a', 'b']) {
    play.do('me', {
      do: 'dispose',
      choice: { candidate, choice: 'retained', differences: [], worksheet: aWorksheet() },
    });
  }
  return play.do('me', { do: 'finish_comparison' });
};
const sealed = () => opinion().do('me', { do: 'seal', opinions: { a: 2, b: -3 } });

/** Every state that a match can be in, as far as a rule can tell states apart. */
const STATES: Readonly<Record<string, () => Play>> = {
  'awaiting evidence': () => new Play({}, aState({ status: 'awaiting_evidence' })),
  queued: () => new Play(),
  'held by another': () => new Play().do('p9', { do: 'claim' }),
  'hold run out': () => new Play().do('p9', { do: 'claim' }).pass(31 * MINUTE),
  'held by me: analysis': () => new Play().do('me', { do: 'claim' }),
  'held by me: unsuitable': () =>
    new Play()
      .do('me', { do: 'claim' })
      .do('me', { do: 'analyse', analysis: anAnalysis({ suitability: 'unsuitable' }) }),
  'held by me: comparison': comparing,
  'held by me: opinion': opinion,
  'held by me: evidence': sealed,
  'held by me: decision': () => sealed().do('me', { do: 'finish_evidence' }).prepared('me'),
  'held by me in another tab': () => sealed().do('me', { do: 'claim' }, 'tab 2'),
  'held by me, run out': () => sealed().pass(31 * MINUTE),
  'my vote is pending': () => new Play().toDecision('me').cast('me', noBallot('reject')),
  'my vote is due': () =>
    new Play()
      .toDecision('me')
      .cast('me', noBallot('reject'))
      .pass(10 * SECOND),
  'another’s vote is pending': () => new Play().toDecision('p9').cast('p9', noBallot('reject')),
  'one vote stands': () => new Play().approve('p1'),
  'my vote stands': () => new Play().vote('me', 'reject'),
  'one vote was voided': () => new Play().approve('p1').do('p1', { do: 'declare_conflict' }),
  'kept for me': () => new Play().do('p9', { do: 'claim' }).do('p9', { do: 'hand_over', to: 'me' }),
  'kept for another': () => new Play().do('p9', { do: 'claim' }).do('p9', { do: 'hand_over', to: 'p8' }),
  adjudication: () => new Play().approve('p1').vote('p2', 'reject'),
  'held for adjudication': () => new Play().approve('p1').vote('p2', 'reject').do('x9', { do: 'claim' }),
  'approved, lead live': approved,
  'approved, lead suspended': () => {
    const p = approved();
    return p.do('s', { do: 'suspend_lead', lead: leadOf(p) });
  },
  'approved, lead recalled': () => {
    const p = approved();
    return p.do('s', { do: 'recall_lead', lead: leadOf(p) });
  },
  'approved, lead over': () => approved().pass(31 * DAY),
  'approved, lead expired': () =>
    approved()
      .pass(31 * DAY)
      .do('desk', { do: 'expire_lead' }),
  'approved, new evidence': () => news(approved()),
  rejected: () => new Play().vote('p1', 'reject').vote('p2', 'reject'),
  insufficient: () => new Play().vote('p1', 'insufficient').vote('p2', 'reject'),
  'second round': () => news(approved()).do('s', { do: 'reopen' }),
  withdrawn: () => new Play().do('i', { do: 'withdraw_match' }),
  expired: () => new Play().pass(15 * DAY).do('desk', { do: 'expire_match' }),
  'held by law': () => approved().do('s', { do: 'set_hold' }),
  'drawn into a re-review': () => approved().do('desk', { do: 'draw_recheck' }),
  'spoken against by its re-review': () =>
    approved()
      .do('desk', { do: 'draw_recheck' })
      .do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -3 }),
  'a re-review': () => new Play({}, aState({ integrator: 'recheck/city' })),
  'a re-review that approves': () => new Play({}, aState({ integrator: 'recheck/city' })).approve('p1'),
  purged: () =>
    new Play()
      .vote('p1', 'reject')
      .vote('p2', 'reject')
      .pass(90 * DAY)
      .do('desk', { do: 'purge' }),
  'in a sandbox': () => new Play({}, aState({ mode: 'sandbox' })),
  'in a sandbox, with a lead': () =>
    new Play({}, aState({ mode: 'sandbox' })).do('i', { do: 'simulate', outcome: 'lead' }),
  'a stop is in force': () => {
    const p = new Play().approve('p1');
    p.around = { stopped: true };
    return p;
  },
  'the log is in doubt': () => {
    const p = approved();
    p.around = { logInDoubt: true };
    return p;
  },
  'the clock went back': () => {
    const p = approved();
    p.around = { clockHigh: '2030-01-01T00:00:00.000Z' };
    return p;
  },
};

const commands = (play: Play): readonly Given[] => {
  const { version } = play.state.match;
  const excluded = { candidate: 'a', choice: 'excluded' as const, worksheet: null };
  return [
    ...(['claim', 'renew', 'release', 'finish_comparison', 'finish_evidence', 'take_back'] as const).map(
      (what) => ({ do: what }),
    ),
    ...(
      ['declare_conflict', 'read_file', 'expire_lease', 'expire_lead', 'expire_match', 'count_vote'] as const
    ).map((what) => ({ do: what })),
    ...(['set_hold', 'lift_hold', 'purge', 'draw_recheck'] as const).map((what) => ({ do: what })),
    ...([null, 'approve', 'reject', 'insufficient'] as const).map(
      (verdict): Given => ({
        do: 'answer_recheck',
        verdict,
        opinion: verdict === 'approve' ? 2 : 'excluded',
      }),
    ),
    ...FINDINGS.map((finding): Given => ({ do: 'conclude_recheck', finding })),
    ...(['withdraw_match', 'reopen'] as const).map((what) => ({ do: what })),
    ...['p7', 'me', 'nobody'].map((to): Given => ({ do: 'hand_over', to })),
    ...(['good', 'unsuitable'] as const).map(
      (suitability): Given => ({ do: 'analyse', analysis: anAnalysis({ suitability }) }),
    ),
    { do: 'dispose', choice: { ...excluded, differences: [{ component: 'ears', note: 'lobes' }] } },
    { do: 'dispose', choice: { ...excluded, differences: [] } },
    { do: 'dispose', choice: { candidate: 'ghost', choice: 'retained', differences: [], worksheet: null } },
    { do: 'seal', opinions: { a: 2, b: -3 } },
    { do: 'seal', opinions: { ghost: 1 } },
    ...['e1', 'ghost'].map((key): Given => ({ do: 'open_evidence', key })),
    ...['a', 'ghost'].map((candidate): Given => ({ do: 'disprove', candidate, result: 'disproves' })),
    ...['a', 'ghost', null].map((candidate): Given => ({ do: 'record_tools', candidate })),
    ...[aBallot(), noBallot('reject'), noBallot('insufficient')].map(
      (ballot): Given => ({ do: 'cast', ballot, version }),
    ),
    { do: 'cast', ballot: aBallot({ candidate: 'ghost', reliedUpon: ['ghost'] }), version: version - 1 },
    ...['fresh', 'e1'].map(
      (key): Given => ({
        ...{ do: 'add_evidence', item: anItem(key, { direction: 'contradicts', addedAt: play.now }) },
        touches: [{ person: 'p1', reason: 'obtained_evidence', round: play.state.match.round, at: play.now }],
      }),
    ),
    ...['e1', 'ghost'].map((key): Given => ({ do: 'withdraw_evidence', key })),
    ...(['suspend_lead', 'resume_lead', 'recall_lead'] as const).flatMap((what) =>
      [leadOf(play), 'ghost'].map((lead): Given => ({ do: what, lead })),
    ),
    ...SIMULATED.map((outcome): Given => ({ do: 'simulate', outcome })),
    ...['investigation', 'other'].map((purpose): Given => ({ do: 'redeem', lead: leadOf(play), purpose })),
  ];
};

const crews: readonly (readonly Role[])[] = [...ROLES.map((role) => [role]), ['reviewer', 'supervisor'], []];

/** Asked through a person in the review itself: only reviewers and examiners may. */
const WORK = ['claim', 'cast'];

/** One cell: it happens and the state holds together, or it is refused and nothing changes. */
const cell = (begin: Play, roles: readonly Role[], given: Given): 'happened' | 'refused' => {
  const play = begin.copy();
  play.crew.set('me', aWho('me', roles));
  const refusal = play.try('me', given);
  if (refusal) {
    expect(Object.keys(REFUSALS)).toContain(refusal.code);
    expect(refusal.detail).not.toBe('');
    expect(play.state).toBe(begin.state);
    return 'refused';
  }
  expect(play.state.match.seq).toBe(play.log.length);
  expect(play.state.match.version).toBeLessThanOrEqual(play.state.match.seq);
  expect(play.state.leases.filter((l) => l.endedAt === null).length).toBeLessThanOrEqual(1);
  const was = begin.state.match.status;
  if (given.do.endsWith('_recheck')) expect(play.state.match.status).toBe(was);
  if (play.state.match.integrator.startsWith('recheck/')) {
    expect(play.state.leads).toEqual([]);
    expect(play.state.rechecks).toEqual([]);
    expect(['reopen', 'add_evidence', 'simulate']).not.toContain(given.do);
  }
  if (given.do === 'simulate') expect(play.state.match.mode).toBe('sandbox');
  if (WORK.includes(given.do))
    expect(roles.some((role) => role === 'reviewer' || role === 'examiner')).toBe(true);
  return 'happened';
};

describe('every cell of state × command × role', () => {
  it.each(Object.entries(STATES))('%s', (_name, build) => {
    const play = build();
    const found = crews.flatMap((roles) => commands(play).map((given) => cell(play, roles, given)));
    expect(new Set(found)).toEqual(new Set(['happened', 'refused']));
  });
});
