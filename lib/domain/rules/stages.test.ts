import { describe, expect, it } from 'vitest';
import type { PinPair } from '@/lib/domain/pin';
import { STAGES, type Stage } from '@/lib/domain/review';
import { anAnalysis, anItem, aPolicy, aState, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import { type Given, Play } from '@/lib/domain/testing/play';

const exclude = (candidate: string): Given => ({
  do: 'dispose',
  choice: {
    candidate,
    choice: 'excluded',
    differences: [{ component: 'ears', note: 'lobes' }],
    worksheet: null,
  },
});
const retain = (candidate: string): Given => ({
  do: 'dispose',
  choice: { candidate, choice: 'retained', differences: [], worksheet: aWorksheet() },
});

/** A review of p1 at this stage, with everything done that its next step needs. */
const at = (stage: Stage, reveal: 'staged' | 'alongside' = 'staged'): Play => {
  const play = new Play({ reveal }).do('p1', { do: 'claim' });
  const steps: readonly (() => unknown)[] = [
    () => play.do('p1', { do: 'analyse', analysis: anAnalysis() }),
    () => play.do('p1', retain('a')).do('p1', exclude('b')).do('p1', { do: 'finish_comparison' }),
    () => play.do('p1', { do: 'seal', opinions: { a: 2 } }),
    () => play.do('p1', { do: 'finish_evidence' }),
  ];
  for (const step of steps.slice(0, STAGES.indexOf(stage))) step();
  if (stage === 'comparison') play.do('p1', retain('a')).do('p1', exclude('b'));
  return play;
};

/** Where each step belongs; everywhere else it is refused as `wrong_stage`. */
const BELONGS: readonly [Given, readonly Stage[]][] = [
  [{ do: 'analyse', analysis: anAnalysis() }, ['analysis']],
  [exclude('a'), ['comparison']],
  [retain('b'), ['comparison']],
  [{ do: 'finish_comparison' }, ['comparison']],
  [{ do: 'seal', opinions: { a: 1 } }, ['opinion']],
  [{ do: 'open_evidence', key: 'e1' }, ['evidence', 'decision']],
  [{ do: 'finish_evidence' }, ['evidence']],
  [{ do: 'disprove', candidate: 'a', result: 'does_not_disprove' }, ['evidence', 'decision']],
  [{ do: 'cast', ballot: noBallot('reject'), version: -1 }, ['decision']],
];

describe('each step at each stage', () => {
  const cells = BELONGS.flatMap(([given, stages]) =>
    STAGES.map((stage) => ({ given, stage, fits: stages.includes(stage) })),
  );
  it.each(cells)('$given.do at $stage: $fits', ({ given, stage, fits }) => {
    const play = at(stage);
    const command = given.do === 'cast' ? { ...given, version: play.state.match.version } : given;
    expect(play.try('p1', command)?.code ?? null).toBe(fits ? null : 'wrong_stage');
  });

  it('opens evidence from the comparison on where the lane reveals it alongside', () => {
    const open = STAGES.map(
      (stage) => at(stage, 'alongside').try('p1', { do: 'open_evidence', key: 'e1' })?.code ?? null,
    );
    expect(open).toEqual(['wrong_stage', null, null, null, null]);
  });

  it('refuses everything while a vote is pending', () => {
    const play = at('decision').cast('p1', noBallot('reject'));
    for (const [given] of BELONGS.filter(([g]) => g.do !== 'cast')) {
      expect(play.try('p1', given)?.code).toBe('wrong_stage');
    }
    expect(
      play.try('p1', { do: 'cast', ballot: noBallot('reject'), version: play.state.match.version })?.code,
    ).toBe('already_voted');
    expect(play.try('p1', { do: 'release' })?.code).toBe('wrong_stage');
    expect(play.try('p1', { do: 'hand_over', to: 'p2' })?.code).toBe('wrong_stage');
  });
});

describe('an unsuitable probe', () => {
  const unsuitable = () =>
    at('analysis').do('p1', { do: 'analyse', analysis: anAnalysis({ suitability: 'unsuitable' }) });
  const cast = (play: Play, verdict: 'reject' | 'insufficient') =>
    play.try('p1', { do: 'cast', ballot: noBallot(verdict), version: play.state.match.version })?.code ??
    null;

  it('ends the review at the analysis, as insufficient alone', () => {
    expect(unsuitable().state.reviews[0]?.stage).toBe('analysis');
    expect(cast(unsuitable(), 'reject')).toBe('wrong_stage');
    expect(cast(unsuitable(), 'insufficient')).toBeNull();
  });
});

describe('the comparison', () => {
  it('needs a named difference to exclude and a whole worksheet to retain', () => {
    const play = at('comparison');
    const no = (choice: Extract<Given, { do: 'dispose' }>['choice']) =>
      play.try('p1', { do: 'dispose', choice })?.code ?? null;
    const { ears: _, ...rest } = aWorksheet();
    const base = { candidate: 'a', differences: [], worksheet: null };
    expect(no({ ...base, choice: 'excluded' })).toBe('difference_missing');
    expect(no({ ...base, choice: 'excluded', differences: [{ component: 'ears', note: ' ' }] })).toBe(
      'difference_missing',
    );
    expect(no({ ...base, choice: 'retained' })).toBe('worksheet_incomplete');
    expect(no({ ...base, choice: 'retained', worksheet: rest })).toBe('worksheet_incomplete');
    const entry = (finding: 'similar' | 'dissimilar_explainable', causes: readonly ['age'] | readonly []) =>
      no({
        ...base,
        choice: 'retained',
        worksheet: aWorksheet('similar', { ears: { finding, note: '', causes, under: null } }),
      });
    expect(entry('dissimilar_explainable', [])).toBe('worksheet_incomplete');
    expect(entry('similar', ['age'])).toBe('worksheet_incomplete');
    expect(entry('dissimilar_explainable', ['age'])).toBeNull();
    expect(no({ ...base, candidate: 'ghost', choice: 'retained', worksheet: aWorksheet() })).toBe(
      'not_found',
    );
  });

  it('keeps pins on either choice, and none that lies outside its image', () => {
    const pin = { id: 'p1', component: 'ears', probe: [400, 500], candidate: [0, 250.5] } as const;
    const play = at('comparison');
    const keep = (given: Given, pins: readonly PinPair[]) =>
      given.do === 'dispose' ? play.try('p1', { ...given, choice: { ...given.choice, pins } }) : null;
    for (const given of [retain('a'), exclude('a')]) {
      expect(keep(given, [pin])).toBeNull();
      expect(play.state.dispositions.at(-1)?.pins).toEqual([pin]);
    }
    expect(keep(retain('a'), [pin, { ...pin, probe: [401, 5] }])).toMatchObject({
      code: 'pin_invalid',
      detail:
        'Pin “p1”: Another pin has the same id. Pin “p1”: Its place on the probe lies outside the image.',
      facts: { pins: [{ id: 'p1' }, { id: 'p1' }] },
    });
    play.do('p1', exclude('a'));
    expect(play.state.dispositions.at(-1)?.pins).toEqual([]);
  });

  it('ends only with a disposition of every candidate, by this person', () => {
    const play = new Play().toDecision('p1').do('p1', { do: 'release' }).do('p2', { do: 'claim' });
    play.do('p2', { do: 'analyse', analysis: anAnalysis() }).do('p2', retain('a'));
    expect(play.try('p2', { do: 'finish_comparison' })).toMatchObject({
      code: 'candidates_undisposed',
      facts: { candidates: ['b'] },
    });
    expect(play.do('p2', exclude('b')).try('p2', { do: 'finish_comparison' })).toBeNull();
  });

  it('lets a choice be changed until it is finished', () => {
    const play = at('comparison').do('p1', exclude('a'));
    expect(play.state.dispositions.map((d) => [d.candidate, d.choice])).toEqual([
      ['b', 'excluded'],
      ['a', 'excluded'],
    ]);
  });
});

describe('the seal', () => {
  it.each([
    [{}, 'opinions_incomplete'],
    [{ a: 1, b: 1 }, 'opinions_incomplete'],
    [{ b: 1 }, 'opinions_incomplete'],
    [{ a: 'unsuitable' }, null],
    [{ a: -3 }, null],
  ] as const)('%o', (opinions, code) => {
    expect(at('opinion').try('p1', { do: 'seal', opinions })?.code ?? null).toBe(code);
  });

  it('stands: nothing changes an opinion afterwards', () => {
    const play = at('evidence');
    const sealed = play.state.dispositions;
    play.do('p1', { do: 'release' }).do('p1', { do: 'claim' });
    for (const [given] of BELONGS) play.try('p1', given);
    expect(play.state.dispositions).toEqual(sealed);
  });
});

describe('evidence opens in the order of its biasing power', () => {
  const three = () => {
    const evidence = [
      anItem('hi', { biasing: 'high' }),
      anItem('lo', { biasing: 'low' }),
      anItem('mid', { biasing: 'medium' }),
    ];
    return new Play(aPolicy(), aState({}, { evidence })).toDecision('p1');
  };
  it('refuses what sways more before what sways less', () => {
    const play = three();
    const open = (key: string) => play.try('p1', { do: 'open_evidence', key })?.code ?? null;
    expect(['hi', 'mid', 'ghost', 'lo', 'hi', 'mid', 'hi', 'hi'].map(open)).toEqual([
      'not_opened',
      'not_opened',
      'evidence_unknown',
      null,
      'not_opened',
      null,
      null,
      null,
    ]);
    expect(play.state.exposures.map((e) => e.item)).toEqual(['evidence:lo', 'evidence:mid', 'evidence:hi']);
  });
});
