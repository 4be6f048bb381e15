import { describe, expect, it } from 'vitest';
import { anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, SECOND } from '@/lib/domain/time';

const approved = (): Play => new Play().approve('p1').approve('p2').pass(SECOND);
const drawn = (): Play => approved().do('desk', { do: 'draw_recheck' });
const kinds = (play: Play, from: number): readonly string[] => play.log.slice(from).map(({ kind }) => kind);

/** What one answer leaves behind: its events, and how the lead stands. */
const answeredBy = (
  verdict: 'approve' | 'reject' | 'insufficient' | null,
  opinion: 3 | 0 | -1 | -2 | 'excluded',
) => {
  const play = drawn();
  const before = play.log.length;
  play.do('desk', { do: 'answer_recheck', verdict, opinion });
  const [row] = play.state.rechecks;
  return { kinds: kinds(play, before), lead: play.lead?.state, result: row?.result, against: row?.against };
};

const SUSPENDED = {
  kinds: ['recheck.answered', 'lead.suspended'],
  lead: 'suspended',
  result: 'differs',
  against: true,
};
const NOTED = { kinds: ['recheck.answered'], lead: 'live' };

describe('what a re-review of an approval does', () => {
  it.each([
    [answeredBy('approve', 3), { ...NOTED, result: 'agrees', against: false }],
    [answeredBy('reject', 0), SUSPENDED],
    [answeredBy('approve', -2), SUSPENDED],
    [answeredBy('insufficient', 'excluded'), SUSPENDED],
    // Sealed against it, and then let it go: it was said all the same.
    [answeredBy(null, -2), SUSPENDED],
    [answeredBy('insufficient', -1), { ...NOTED, result: 'differs', against: false }],
    [answeredBy(null, 0), { ...NOTED, result: 'not_done', against: false }],
  ])('%o', (found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is nothing to a lead of another round, and nothing to what is suspended already', () => {
    const play = drawn().do('s', { do: 'suspend_lead', lead: drawn().lead?.id ?? '' });
    const before = play.log.length;
    play.do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -2 });
    expect(kinds(play, before)).toEqual(['recheck.answered']);
    const lead = play.lead?.id ?? '';
    expect(play.try('s', { do: 'resume_lead', lead })?.code).toBe('difference_open');
    play.do('s', { do: 'conclude_recheck', finding: 'open_question' });
    expect(play.try('s', { do: 'resume_lead', lead })?.code).toBe('difference_open');
    expect(play.try('s', { do: 'conclude_recheck', finding: 'decision_stands' })?.code).toBe('recheck_state');
  });
});

describe('a conclusion', () => {
  it('is not for whoever reviewed in the round that it is about', () => {
    const play = drawn().do('desk', { do: 'answer_recheck', verdict: 'reject', opinion: -2 });
    const conclude = (who: string) => play.try(who, { do: 'conclude_recheck', finding: 'decision_stands' });
    expect([conclude('p1')?.code, conclude('p2')?.code]).toEqual(['touched', 'touched']);
    expect(conclude('s')).toBe(null);
  });
});

describe('a drawing', () => {
  it('happens once a round, of what is decided, and of no sandbox', () => {
    const play = drawn();
    const before = play.log.length;
    play.do('desk', { do: 'draw_recheck' });
    expect(kinds(play, before)).toEqual([]);
    const open = new Play().do('desk', { do: 'draw_recheck' });
    expect(open.state.rechecks).toEqual([]);
    const tried = new Play({}, aState({ mode: 'sandbox' })).do('i', { do: 'simulate', outcome: 'lead' });
    expect(tried.do('desk', { do: 'draw_recheck' }).state.rechecks).toEqual([]);
    const again = new Play({}, aState({ integrator: 'recheck/city' })).approve('p1');
    expect(again.do('desk', { do: 'draw_recheck' }).state.rechecks).toEqual([]);
  });

  it('names whom an adjudicator’s approval decided on, not whom the first voter approved', () => {
    const { state } = approved();
    const [first, second] = state.votes;
    if (!first || !second) throw new Error('two voted');
    const play = approved();
    play.state = {
      ...state,
      votes: [{ ...first, person: 'p0', candidate: 'b' }, first, { ...second, kind: 'adjudication' }],
    };
    play.do('desk', { do: 'draw_recheck' });
    expect(play.state.rechecks).toMatchObject([{ candidate: 'a' }]);
    // Who comes to the same as the desk takes nothing from its lead.
    play.do('desk', { do: 'answer_recheck', verdict: 'approve', opinion: 3 });
    expect([play.state.rechecks[0]?.result, play.lead?.state]).toEqual(['agrees', 'live']);
  });

  it('changes nothing that a screen was drawn from', () => {
    const [before, play] = [approved().state.match.version, drawn()];
    play.do('desk', { do: 'answer_recheck', verdict: 'approve', opinion: 3 });
    expect(play.state.match.version).toBe(before);
  });
});

describe('a re-review', () => {
  const begun = () => new Play({ votes: 3 }, aState({ integrator: 'recheck/city' }));

  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
    ['insufficient', 'insufficient'],
  ] as const)('is over with one vote: %s', (verdict, status) => {
    const play = verdict === 'approve' ? begun().approve('p1') : begun().vote('p1', verdict);
    expect([play.state.match.status, play.state.leads]).toEqual([status, []]);
  });

  it('stays as it was drawn, and may expire as any', () => {
    const play = begun().approve('p1').pass(SECOND);
    const item = anItem('new', { addedAt: play.now });
    expect(play.try('i', { do: 'add_evidence', item, touches: [] })?.code).toBe('is_recheck');
    expect(play.try('s', { do: 'reopen' })?.code).toBe('is_recheck');
    const waits = begun()
      .pass(400 * DAY)
      .do('desk', { do: 'expire_match' });
    expect(waits.state.match.status).toBe('expired');
  });

  it('is not for whoever may read what was drawn, in words that every touch has', () => {
    const play = begun();
    const { person, qualifications } = play.who('p1');
    play.crew.set('p1', { person: { ...person, roles: ['reviewer', 'supervisor'] }, qualifications });
    const refused = play.try('p1', { do: 'claim' });
    const touched = new Play()
      .do('p2', { do: 'claim' })
      .do('p2', { do: 'release' })
      .do('p2', { do: 'read_file' });
    expect(refused).toEqual(touched.try('p2', { do: 'claim' }));
    expect(refused?.code).toBe('touched');
  });
});
