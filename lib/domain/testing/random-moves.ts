import { liveLease, reviewOf } from '@/lib/domain/find';
import { FINDINGS } from '@/lib/domain/recheck';
import type { Review } from '@/lib/domain/review';
import { aBallot, anAnalysis } from '@/lib/domain/testing/build';
import type { Dice } from '@/lib/domain/testing/dice';
import type { Given, Play } from '@/lib/domain/testing/play';
import { REVIEWERS, randomBallot, randomDisposal, randomItem } from '@/lib/domain/testing/random-values';
import { DAY, MINUTE, plus, SECOND } from '@/lib/domain/time';
import { openableEvidence } from '@/lib/domain/unmasking';

export interface Move {
  readonly who: string;
  readonly given: Given;
}

const newItem = (play: Play, dice: Dice): Given => {
  const keys = play.state.evidence.map((i) => i.key);
  const item = randomItem(dice, `n${keys.length}`, keys, play.now);
  const touched = dice.chance(0.15) ? [dice.of(REVIEWERS)] : [];
  const touches = touched.map((person) => ({
    ...{ person, reason: dice.of(['obtained_evidence', 'submitted_evidence', 'paid_for_evidence'] as const) },
    ...{ round: play.state.match.round, at: play.now },
  }));
  return { do: 'add_evidence', item, touches };
};

const anyKey = (play: Play, dice: Dice): string =>
  dice.of([...play.state.evidence.map((i) => i.key), 'ghost']);
const anyLead = (play: Play, dice: Dice): string => dice.of([...play.state.leads.map((l) => l.id), 'ghost']);

/** From the seal on: open, try to disprove, vote. */
const lateStep = ({ state }: Play, dice: Dice, review: Review): Given => {
  const [key] = openableEvidence(state, review.person);
  if (key && dice.chance(0.95)) return { do: 'open_evidence', key };
  if (review.stage === 'evidence') return { do: 'finish_evidence' };
  const tried = state.disproofs.some((d) => d.person === review.person && d.round === review.round);
  const result = dice.chance(0.95)
    ? 'does_not_disprove'
    : dice.of(['disproves', 'could_not_be_checked'] as const);
  if (!tried && dice.chance(0.95)) return { do: 'disprove', candidate: 'a', result };
  return { do: 'cast', ballot: randomBallot(dice, state, review.person), version: state.match.version };
};

/** What the holder would do next, mostly rightly. */
const nextStep = (play: Play, dice: Dice, review: Review): Given => {
  const { state } = play;
  const mine = state.dispositions.filter((d) => d.person === review.person && d.round === review.round);
  switch (review.stage) {
    case 'analysis':
      if (review.analysis)
        return {
          do: 'cast',
          ballot: { ...aBallot(), verdict: 'insufficient', candidate: null },
          version: state.match.version,
        };
      return {
        do: 'analyse',
        analysis: anAnalysis({
          suitability: dice.chance(0.96) ? 'good' : 'unsuitable',
          faceConfirmed: dice.chance(0.97),
        }),
      };
    case 'comparison': {
      const open = state.candidates.find((c) => !mine.some((d) => d.candidate === c.key));
      return open ? randomDisposal(dice, open.key) : { do: 'finish_comparison' };
    }
    case 'opinion': {
      const retained = mine.filter((d) => d.choice === 'retained').map((d) => d.candidate);
      const opinion = () =>
        dice.chance(0.85) ? dice.of([1, 2, 3] as const) : dice.of([-3, -2, -1, 0, 'unsuitable'] as const);
      return { do: 'seal', opinions: Object.fromEntries(retained.map((key) => [key, opinion()])) };
    }
    case 'evidence':
    case 'decision':
      return lateStep(play, dice, review);
  }
};

/** Anything by anybody, mostly out of place. */
const anything = (play: Play, dice: Dice): Move => {
  const who = dice.of([...REVIEWERS, 's']);
  const plain = [
    'claim',
    'renew',
    'release',
    'finish_comparison',
    'finish_evidence',
    'take_back',
    'declare_conflict',
    'read_file',
  ] as const;
  const desk = ['expire_lease', 'expire_lead', 'expire_match', 'count_vote', 'reopen'] as const;
  const lead = ['suspend_lead', 'resume_lead', 'recall_lead'] as const;
  return dice.of<() => Move>([
    () => ({ who, given: { do: dice.of(plain) } }),
    () => ({ who, given: { do: dice.of(plain) } }),
    () => ({ who, given: { do: dice.of(desk) } }),
    () => ({ who, given: { do: 'hand_over', to: dice.of(REVIEWERS) } }),
    () => ({ who, given: { do: 'open_evidence', key: anyKey(play, dice) } }),
    () => ({
      who,
      given: { do: 'cast', ballot: randomBallot(dice, play.state, who), version: play.state.match.version },
    }),
    () => ({ who, given: { do: 'seal', opinions: { a: 3 } } }),
    () => ({ who: 'i', given: newItem(play, dice) }),
    () => ({ who: 'i', given: { do: 'withdraw_evidence', key: anyKey(play, dice) } }),
    () => ({ who, given: { do: dice.of(lead), lead: anyLead(play, dice) } }),
    () => ({
      who: 'i',
      given: { do: 'redeem', lead: anyLead(play, dice), purpose: dice.of(['investigation', 'other']) },
    }),
    () =>
      dice.chance(0.1) ? { who: 'i', given: { do: 'withdraw_match' } } : { who, given: { do: 'renew' } },
  ])();
};

/** Drawn, looked at again, concluded on: whatever comes next, mostly. */
const sampling = ({ state }: Play, dice: Dice): Given => {
  const drawn = state.rechecks.at(-1);
  if (!drawn || drawn.round !== state.match.round) return { do: 'draw_recheck' };
  if (drawn.answeredAt) return { do: 'conclude_recheck', finding: dice.of(FINDINGS) };
  const verdict = dice.of(['approve', 'approve', 'reject', 'insufficient', null] as const);
  return { do: 'answer_recheck', verdict, opinion: dice.of([-3, -2, 0, 1, 3, 'excluded'] as const) };
};

/** After an outcome: the lead is used and shaken, evidence comes and goes, supervisors reopen. */
const afterwards = (play: Play, dice: Dice): Move => {
  if (dice.chance(0.03)) play.pass(DAY);
  // By the clock, as the log's doubt is: half a year passes, and the desk would purge.
  if (Math.floor(Date.parse(play.now) / SECOND) % 23 === 5) {
    const time = Math.floor(Date.parse(play.now) / SECOND) % 4;
    if (time === 0) return { who: 's', given: { do: play.state.match.hold ? 'lift_hold' : 'set_hold' } };
    if (time === 1) play.pass(180 * DAY);
    return { who: 'desk', given: { do: 'purge' } };
  }
  const lead = play.lead && dice.chance(0.9) ? play.lead.id : anyLead(play, dice);
  if (play.lead?.state === 'suspended' && dice.chance(0.2))
    return { who: 's', given: { do: 'resume_lead', lead: play.lead.id } };
  const voter = dice.of([...play.state.votes.map((v) => v.person), 's']);
  return dice.of<Move>([
    { who: 'i', given: { do: 'redeem', lead, purpose: dice.chance(0.9) ? 'investigation' : 'other' } },
    { who: 'i', given: { do: 'redeem', lead, purpose: 'investigation' } },
    { who: 's', given: { do: dice.of(['suspend_lead', 'resume_lead', 'resume_lead'] as const), lead } },
    { who: 'i', given: newItem(play, dice) },
    { who: 'i', given: newItem(play, dice) },
    { who: 'i', given: { do: 'withdraw_evidence', key: anyKey(play, dice) } },
    { who: voter, given: { do: dice.chance(0.3) ? 'declare_conflict' : 'read_file' } },
    { who: 's', given: { do: 'reopen' } },
    { who: 's', given: { do: 'reopen' } },
    { who: 'desk', given: sampling(play, dice) },
    { who: 'desk', given: sampling(play, dice) },
    { who: 'desk', given: { do: 'expire_lead' } },
  ]);
};

/** Time passes; now and then a stop, a key, a lapse, or a clock that is set back. */
const weather = (play: Play, dice: Dice): void => {
  play.pass(dice.of([0, 1, SECOND, 20 * SECOND]));
  if (dice.chance(0.02)) play.pass(dice.of([6 * MINUTE, 31 * MINUTE, DAY]));
  if (dice.chance(0.02)) play.around = { ...play.around, stopped: true };
  else if (play.around.stopped && dice.chance(0.4)) play.around = { ...play.around, stopped: false };
  // Now and then by the clock, so that no throw of the dice is spent on it.
  play.around = { ...play.around, logInDoubt: Math.floor(Date.parse(play.now) / SECOND) % 40 === 7 };
  const [pending] = play.state.pendingVotes;
  if (dice.chance(0.003)) play.keyHolders = [dice.of(REVIEWERS)];
  if (pending && dice.chance(0.02)) play.keyHolders = [pending.person];
  if (dice.chance(0.01)) play.clockHigh = plus(play.now, DAY);
  else if (play.clockHigh > play.now && dice.chance(0.5)) play.clockHigh = play.now;
};

/** The next move of a history: mostly what somebody would do in this state, with a share of whatever else. */
export const nextMove = (play: Play, dice: Dice): Move => {
  weather(play, dice);
  const { state } = play;
  if (dice.chance(0.08)) return anything(play, dice);
  const [pending] = state.pendingVotes;
  if (pending) {
    if (dice.chance(0.1)) return { who: pending.person, given: { do: 'take_back' } };
    if (dice.chance(0.9)) play.pass(10 * SECOND);
    return { who: 'desk', given: { do: 'count_vote' } };
  }
  const lease = liveLease(state);
  const review = lease && reviewOf(state, lease.person);
  if (lease && review) {
    if (play.now >= lease.endsAt)
      return { who: dice.of(REVIEWERS), given: dice.of<Given>([{ do: 'expire_lease' }, { do: 'claim' }]) };
    return { who: lease.person, given: nextStep(play, dice, review) };
  }
  if (state.match.status === 'queued') return { who: dice.of(REVIEWERS), given: { do: 'claim' } };
  if (state.match.status === 'adjudication')
    return { who: dice.of(['x1', 'x2', 'x3']), given: { do: 'claim' } };
  if (state.match.status === 'awaiting_evidence') return { who: 'i', given: newItem(play, dice) };
  return afterwards(play, dice);
};
