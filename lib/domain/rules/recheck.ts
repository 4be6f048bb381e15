import type { Decided, Env } from '@/lib/domain/env';
import { approvedIn, isClosed, openLead } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import { type Finding, isOpenDifference, isRecheck, type Recheck } from '@/lib/domain/recheck';
import { refuse } from '@/lib/domain/refusal';
import { by, DESK, happens, person } from '@/lib/domain/rules/decided';
import { compareRecheck } from '@/lib/domain/sampling/compare';
import { type Draw, drawable, outcomeOf } from '@/lib/domain/sampling/draw';

/** Records that the decision at which the match stands was drawn: once for a round. */
export const drawRecheck = (
  state: MatchState,
  env: Env,
  { draw, recheck, decidedAt }: { readonly draw: Draw; readonly recheck: string; readonly decidedAt: string },
): Decided => {
  const outcome = outcomeOf(state);
  const { round, purgedAt } = state.match;
  const drawn = state.rechecks.some((r) => r.round === round);
  if (!outcome || !drawable(state) || state.match.decidedAt !== decidedAt || purgedAt || drawn)
    return happens([]);
  const candidate = approvedIn(state);
  return happens([by(DESK, env.now)('recheck.drawn', { ...draw, round, recheck, outcome, candidate })]);
};

/** Whether the decision that was drawn does not stand any more, or can be looked at no more: nobody need look again. */
export const movedOn = ({ match, evidence }: MatchState, { round, outcome, drawnAt }: Recheck): boolean =>
  match.round !== round ||
  match.status !== outcome ||
  match.purgedAt !== null ||
  // The re-review has its items as they were drawn: nobody should rely on what was taken back since.
  evidence.some(({ withdrawnAt }) => withdrawnAt !== null && withdrawnAt >= drawnAt);

export const SUSPENDED_BY_RECHECK = 'A blind re-review of the decision speaks against it.';

/**
 * Records what a re-review came to. One that speaks against an approval suspends a live lead of that round in the same
 * write; the outcome itself stays, for only a supervisor reopens.
 */
export const answerRecheck = (
  state: MatchState,
  env: Env,
  id: string,
  review: MatchState | null,
): Decided => {
  const drawn = state.rechecks.find((r) => r.recheck === id);
  const open = review !== null && !isClosed(review);
  if (!drawn || drawn.answeredAt || open || (!review && !movedOn(state, drawn))) return happens([]);
  const answer = compareRecheck(drawn, review);
  const emit = by(DESK, env.now);
  const lead = openLead(state);
  const shaken = answer.against && lead?.state === 'live' && lead.round === drawn.round;
  const { qualification } = env.policy;
  return happens([
    emit('recheck.answered', { ...answer, recheck: id, qualification }),
    ...(lead && shaken ? [emit('lead.suspended', { lead: lead.id, reason: SUSPENDED_BY_RECHECK })] : []),
  ]);
};

/**
 * A supervisor says what a difference means, once, and not on a decision in which they had a part. What follows from it
 * they do themselves: recall, resume, reopen.
 */
export const concludeRecheck = (
  state: MatchState,
  who: string,
  env: Env,
  {
    recheck,
    finding,
    words,
  }: { readonly recheck: string; readonly finding: Finding; readonly words: string },
): Decided => {
  const drawn = state.rechecks.find((r) => r.recheck === recheck);
  if (!drawn || !isOpenDifference(drawn)) return refuse('recheck_state');
  if (state.reviews.some((r) => r.person === who && r.round === drawn.round))
    return refuse('touched', 'You reviewed in the round that this is about; another supervisor concludes.');
  if (!words.trim())
    return refuse('vote_incomplete', 'Say what you looked at, and why.', { missing: ['words'] });
  return happens([by(person(who), env.now)('recheck.concluded', { recheck, finding, words, person: who })]);
};

/** Whether a re-review of this round speaks against its approval, and no supervisor has found that the decision stands. */
export const spokenAgainst = ({ rechecks }: MatchState, round: number): boolean =>
  rechecks.some(
    (r) =>
      r.round === round && r.against && r.finding !== 'decision_stands' && r.finding !== 're_review_wrong',
  );

/** A re-review stays as it was drawn. */
export const staysAsDrawn = ({ match }: MatchState) => (isRecheck(match) ? refuse('is_recheck') : null);
