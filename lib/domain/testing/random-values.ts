import type { Evidence } from '@/lib/domain/evidence';
import type { MatchState } from '@/lib/domain/match';
import type { Policy } from '@/lib/domain/policy';
import { anItem, aPolicy, aState, aWho, aWorksheet, noBallot } from '@/lib/domain/testing/build';
import type { Dice } from '@/lib/domain/testing/dice';
import type { Given } from '@/lib/domain/testing/play';
import { Play } from '@/lib/domain/testing/play';
import { MINUTE, plus } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';

export const REVIEWERS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'x1', 'x2', 'x3'] as const;

/** Mostly sound, sometimes tainted in one of the ways that there are. */
export const randomItem = (dice: Dice, key: string, known: readonly string[], addedAt: string): Evidence => {
  const patch: Partial<Evidence> = dice.chance(0.72)
    ? {}
    : dice.chance(0.2)
      ? { direction: 'contradicts' }
      : dice.of<Partial<Evidence>>([
          { obtainedVia: 'because_of_match' },
          { derivedFrom: ['match'] },
          { derivedFrom: ['ghost'] },
          { derivedFrom: [key] },
          ...Array(4).fill({ derivedFrom: known.length ? [dice.of(known)] : [] }),
          { fileSha256: 'same file' },
          { fileSha256: 'probe' },
          { source: 'source of e1' },
          { candidate: 'b' },
          { direction: 'neutral' },
          { direction: 'contradicts' },
          { direction: 'contradicts', weight: 'low' },
        ]);
  const biasing = dice.of(['low', 'low', 'medium', 'high'] as const);
  const obtainedVia = dice.of(['before_match', 'independent_line'] as const);
  return anItem(key, { biasing, obtainedVia, addedAt, ...patch });
};

const randomPolicy = (dice: Dice): Policy => {
  const lowConsequence = dice.chance(0.1);
  return aPolicy({
    lowConsequence,
    votes: lowConsequence && dice.chance(0.7) ? 1 : dice.of([2, 2, 2, 3]),
    evidence: {
      requiredKinds: dice.chance(0.15) ? ['witness'] : [],
      minimum: dice.of([1, 2, 2]),
      sources: dice.of([1, 2]),
    },
    reveal: dice.of(['staged', 'alongside']),
    showScores: dice.chance(0.5),
    leaseMinutes: dice.of([5, 30]),
    leadDays: 1,
  });
};

/** A match as it was pushed, a lane and people; one of them lapsed, sometimes one holds a key. */
export const randomPlay = (dice: Dice): Play => {
  const policy = randomPolicy(dice);
  const evidence: Evidence[] = [];
  const many = 2 + dice.below(3);
  for (let n = 1; n <= many; n++)
    evidence.push(
      randomItem(
        dice,
        `e${n}`,
        evidence.map((i) => i.key),
        '2026-03-01T08:00:00.000Z',
      ),
    );
  const state: MatchState = aState(
    {
      mode: dice.chance(0.9) ? 'live' : 'practice',
      integrator: dice.chance(0.05) ? 'recheck/city' : 'city',
      minor: dice.chance(0.05) ? 'yes' : 'no',
      search: { ...aState().match.search, candidatesReturned: dice.chance(0.95) ? 2 : 3 },
    },
    { evidence },
  );
  const play = new Play(policy, state);
  const lapsed = aWho('p6');
  play.crew.set('p6', {
    ...lapsed,
    qualifications: lapsed.qualifications.map((q) => ({ ...q, expiresAt: plus(play.now, 20 * MINUTE) })),
  });
  if (dice.chance(0.1)) play.keyHolders = ['p5'];
  if (dice.chance(0.1)) play.around = { rejectedIn: [{ matchId: 'other', candidate: dice.of(['a', 'b']) }] };
  return play;
};

export const randomDisposal = (dice: Dice, candidate: string): Given => {
  const retained = dice.chance(candidate === 'a' ? 0.9 : 0.15);
  if (!retained) {
    const differences = dice.chance(0.95) ? [{ component: 'ears' as const, note: 'lobes' }] : [];
    return { do: 'dispose', choice: { candidate, choice: 'excluded', differences, worksheet: null } };
  }
  const finding = dice.chance(0.93)
    ? 'similar'
    : dice.of(['visible_not_comparable', 'dissimilar_unexplained'] as const);
  return {
    do: 'dispose',
    choice: { candidate, choice: 'retained', differences: [], worksheet: aWorksheet(finding) },
  };
};

/** Relies on what this person has opened, mostly on all of it, and mostly confirms each origin. */
export const randomBallot = (dice: Dice, state: MatchState, person: string): Ballot => {
  if (dice.chance(0.22)) return noBallot(dice.of(['reject', 'insufficient']));
  const share = dice.chance(0.3) ? 0.7 : 0.98;
  const opened = state.evidence.filter(
    (i) =>
      dice.chance(share) &&
      state.exposures.some((e) => e.person === person && e.item === `evidence:${i.key}`),
  );
  const reliedUpon = opened.filter((i) => i.direction === 'supports' && !i.withdrawnAt).map((i) => i.key);
  const against = state.evidence.filter((i) => i.direction === 'contradicts' && dice.chance(0.6));
  return {
    verdict: 'approve',
    candidate: dice.chance(0.94) ? 'a' : 'b',
    reasons: 'ears and marks',
    limits: '',
    reliedUpon: dice.chance(0.95) ? reliedUpon : [...reliedUpon, 'ghost'],
    originsConfirmed: dice.chance(0.95) ? reliedUpon : [],
    answers: Object.fromEntries(against.map((i) => [i.key, 'the clock was wrong'])),
  };
};
