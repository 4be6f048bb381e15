import { describe, expect, it } from 'vitest';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import {
  aBallot,
  anAnalysis,
  anItem,
  aPolicy,
  aState,
  aWorksheet,
  noBallot,
} from '@/lib/domain/testing/build';
import { type Given, Play } from '@/lib/domain/testing/play';
import { MINUTE, SECOND } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';
import type { Worksheet } from '@/lib/domain/worksheet';

interface Lacking {
  readonly policy?: Partial<Policy>;
  readonly state?: MatchState;
  readonly ballot?: Partial<Ballot>;
  readonly opinion?: 1 | 0 | -1 | 'unsuitable';
  readonly worksheet?: Worksheet;
  readonly analysis?: Parameters<typeof anAnalysis>[0];
  readonly skip?: 'evidence' | 'disproof';
  readonly disproof?: 'disproves' | 'could_not_be_checked';
}

/** A reviewer who did all that an approval needs, save what the case leaves out; and what they are told. */
const attempt = (given: Lacking, who = 'p1', begin?: Play): ReturnType<Play['try']> => {
  const play = begin ?? new Play(given.policy, given.state);
  play.do(who, { do: 'claim' }).do(who, { do: 'analyse', analysis: anAnalysis(given.analysis) });
  for (const { key: candidate } of play.state.candidates) {
    const worksheet = given.worksheet ?? aWorksheet();
    play.do(who, { do: 'dispose', choice: { candidate, choice: 'retained', differences: [], worksheet } });
  }
  play.do(who, { do: 'finish_comparison' });
  const opinions = Object.fromEntries(play.state.candidates.map((c) => [c.key, given.opinion ?? 1]));
  play.do(who, { do: 'seal', opinions }).do(who, { do: 'finish_evidence' });
  if (given.skip !== 'evidence')
    for (const { key } of play.state.evidence) play.do(who, { do: 'open_evidence', key });
  const result = given.disproof ?? 'does_not_disprove';
  if (given.skip !== 'disproof') play.do(who, { do: 'disprove', candidate: 'a', result });
  return play.try(who, { do: 'cast', ballot: aBallot(given.ballot), version: play.state.match.version });
};

const returned = (n: number) => aState({ search: { ...aState().match.search, candidatesReturned: n } });

/** Everything that product.md asks of an approval, left out one at a time. */
const TABLE: readonly [what: string, lacking: Lacking, code: string | null][] = [
  ['nothing is left out', {}, null],
  ['the search returned more than was pushed', { state: returned(3) }, 'candidates_missing'],
  ['no candidate is named', { ballot: { candidate: null } }, 'vote_incomplete'],
  ['an unknown candidate is named', { ballot: { candidate: 'ghost' } }, 'vote_incomplete'],
  ['no reasons', { ballot: { reasons: '  ' } }, 'vote_incomplete'],
  ['the quality gate is closed', { policy: { gate: { ...aPolicy().gate, maxYaw: 30 } } }, 'gate_closed'],
  ['the face is not confirmed', { analysis: { faceConfirmed: false } }, 'gate_closed'],
  ['own opinion 0', { opinion: 0 }, 'candidate_not_supported'],
  ['own opinion −1', { opinion: -1 }, 'candidate_not_supported'],
  ['own opinion: unsuitable', { opinion: 'unsuitable' }, 'candidate_not_supported'],
  ['no similarity', { worksheet: aWorksheet('visible_not_comparable') }, 'similarity_missing'],
  [
    'no similarity, whatever aids were used (references.md A-04)',
    { worksheet: aWorksheet('visible_not_comparable', {}, 'overlay') },
    'similarity_missing',
  ],
  [
    'an unexplained difference',
    {
      worksheet: aWorksheet('similar', {
        nose: { finding: 'dissimilar_unexplained', note: 'tip', causes: [], under: null },
      }),
    },
    'difference_unanswered',
  ],
  [
    'an explained difference',
    {
      worksheet: aWorksheet('similar', {
        nose: { finding: 'dissimilar_explainable', note: 'tip', causes: ['lens'], under: null },
      }),
    },
    null,
  ],
  ['the evidence was not opened', { skip: 'evidence' }, 'evidence_not_opened'],
  [
    'one item that does not exist is relied upon',
    { ballot: { reliedUpon: ['e1', 'e2', 'ghost'], originsConfirmed: ['e1', 'e2', 'ghost'] } },
    'evidence_not_opened',
  ],
  ['one origin is not confirmed', { ballot: { originsConfirmed: ['e1'] } }, 'origins_unconfirmed'],
  ['too little is relied upon', { ballot: { reliedUpon: ['e1'] } }, 'evidence_quorum_not_met'],
  ['evidence about another candidate', { ballot: { candidate: 'b' } }, 'evidence_quorum_not_met'],
  [
    'evidence because of the match',
    { state: aState({}, { evidence: [anItem('e1'), anItem('e2', { obtainedVia: 'because_of_match' })] }) },
    'evidence_quorum_not_met',
  ],
  ['no attempt to disprove', { skip: 'disproof' }, 'disproof_missing'],
  ['own attempt disproves', { disproof: 'disproves' }, 'disproof_missing'],
  ['an attempt that could not be checked is an attempt', { disproof: 'could_not_be_checked' }, null],
];

describe('what an approval needs', () => {
  it.each(TABLE)('%s', (_what, lacking, code) => {
    expect(attempt(lacking)?.code ?? null).toBe(code);
  });

  it('names the excluded candidate as not supported', () => {
    const play = new Play().toDecision('p1').prepared('p1', 'b');
    const evidence = { reliedUpon: ['e1', 'e2'], originsConfirmed: ['e1', 'e2'] };
    const refusal = play.try('p1', {
      do: 'cast',
      ballot: aBallot({ candidate: 'b', ...evidence }),
      version: play.state.match.version,
    });
    expect(refusal?.code).toBe('candidate_not_supported');
  });

  it('lists all that is missing at once', () => {
    const refusal = attempt({ opinion: 0, skip: 'disproof', ballot: { originsConfirmed: [] } });
    const missing = refusal?.facts?.missing as readonly { code: string }[] | undefined;
    expect(missing?.map((gap) => gap.code)).toEqual([
      'candidate_not_supported',
      'origins_unconfirmed',
      'disproof_missing',
    ]);
  });

  it('needs another candidate’s disposition as well', () => {
    const play = new Play().toDecision('p1').prepared('p1');
    play.state = { ...play.state, dispositions: play.state.dispositions.filter((d) => d.candidate === 'a') };
    expect(play.try('p1', { do: 'cast', ballot: aBallot(), version: play.state.match.version })?.code).toBe(
      'candidates_undisposed',
    );
  });
});

describe('an adjudicator and a contradiction', () => {
  const apart = () => {
    const c1 = anItem('c1', { direction: 'contradicts' });
    return new Play({}, aState({}, { evidence: [anItem('e1'), anItem('e2'), c1] }))
      .approve('p1')
      .vote('p2', 'reject');
  };
  it('answers each before approving, having opened it', () => {
    const answers = { c1: 'the camera clock was wrong' };
    expect(attempt({}, 'x1', apart())?.code).toBe('contradiction_unanswered');
    expect(attempt({ ballot: { answers } }, 'x1', apart())).toBeNull();
    const play = apart().toDecision('x1');
    for (const key of ['e1', 'e2']) play.do('x1', { do: 'open_evidence', key });
    play.do('x1', { do: 'disprove', candidate: 'a', result: 'does_not_disprove' });
    const cast: Given = { do: 'cast', ballot: aBallot({ answers }), version: play.state.match.version };
    expect(play.try('x1', cast)?.code).toBe('contradiction_unanswered');
    expect(
      play
        .do('x1', { do: 'open_evidence', key: 'c1' })
        .try('x1', { ...cast, version: play.state.match.version }),
    ).toBeNull();
  });

  it('does not stop a voter from casting; the round goes to adjudication', () => {
    const evidence = [anItem('e1'), anItem('e2'), anItem('c1', { direction: 'contradicts' })];
    const play = new Play({}, aState({}, { evidence })).approve('p1').approve('p2');
    expect(play.state.match.status).toBe('adjudication');
  });
});

describe('casting', () => {
  it('is refused on a screen that is not up to date', () => {
    const play = new Play().toDecision('p1');
    const { version } = play.state.match;
    play.do('i', { do: 'add_evidence', item: anItem('late'), touches: [] });
    expect(play.try('p1', { do: 'cast', ballot: noBallot('reject'), version })?.code).toBe('stale_version');
  });

  it('binds the candidate to an approval alone', () => {
    const play = new Play().toDecision('p1');
    const ballot = { ...noBallot('reject'), candidate: 'a' };
    expect(play.try('p1', { do: 'cast', ballot, version: play.state.match.version })?.code).toBe(
      'vote_incomplete',
    );
  });

  it('asks once more who may: touched or lapsed since the claim', () => {
    const cast = (play: Play) =>
      play.try('p1', { do: 'cast', ballot: noBallot('reject'), version: play.state.match.version })?.code;
    expect(cast(new Play().toDecision('p1').do('p1', { do: 'read_file' }))).toBe('touched');
    const holder = new Play().toDecision('p1');
    holder.keyHolders = ['p1'];
    expect(cast(holder)).toBe('touched');
    const lapsed = new Play().toDecision('p1');
    lapsed.crew.set('p1', { ...lapsed.who('p1'), qualifications: [] });
    expect(cast(lapsed)).toBe('not_qualified');
  });

  it('keeps the hold until it counts', () => {
    const play = new Play({ leaseMinutes: 30 }).toDecision('p1').pass(29 * MINUTE + 55 * SECOND);
    play
      .cast('p1', noBallot('reject'))
      .pass(9 * SECOND)
      .do('p1', { do: 'take_back' });
    expect(play.try('p1', { do: 'renew' })).toBeNull();
  });
});

describe('ten seconds', () => {
  const cast = () => new Play().toDecision('p1').prepared('p1').cast('p1', aBallot());

  it('a vote does not count before, and is taken back no more from then on', () => {
    const early = cast().pass(9999).do('desk', { do: 'count_vote' });
    expect([early.state.votes.length, early.state.pendingVotes.length]).toEqual([0, 1]);
    expect(early.try('p1', { do: 'take_back' })).toBeNull();
    const late = cast().pass(10_000);
    expect(late.try('p1', { do: 'take_back' })?.code).toBe('no_pending_vote');
    expect(late.do('desk', { do: 'count_vote' }).state.votes).toHaveLength(1);
  });

  it('leave the review as it was, to be voted again', () => {
    const play = cast().do('p1', { do: 'take_back' }).cast('p1', noBallot('insufficient')).count();
    expect(play.state.votes).toMatchObject([{ person: 'p1', verdict: 'insufficient' }]);
  });

  it('belong to that person and tab', () => {
    expect(cast().try('p2', { do: 'take_back' })?.code).toBe('lease_lost');
    expect(cast().try('p1', { do: 'take_back' }, 'tab 2')?.code).toBe('lease_lost');
  });
});
