import type { Candidate } from '@/lib/domain/candidate';
import { approvedIn, standingVotes } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import type { Condition } from '@/lib/domain/sampling/plan';
import { between, SECOND } from '@/lib/domain/time';
import type { Vote } from '@/lib/domain/vote';

const ofRound = <T extends { readonly round: number }>(
  state: MatchState,
  items: readonly T[],
): readonly T[] => items.filter(({ round }) => round === state.match.round);

/** What a voter had sealed of candidates that they retained. */
const sealed = (state: MatchState, { person }: Vote): readonly (readonly [key: string, opinion: number])[] =>
  ofRound(state, state.dispositions).flatMap((d) =>
    d.person === person && d.choice === 'retained' && typeof d.opinion === 'number'
      ? [[d.candidate, d.opinion] as const]
      : [],
  );

/** Any counted vote, cast less than so many seconds after its review began: voided ones as well, for they were fast, too. */
const decidedUnder = (state: MatchState, seconds: number): boolean =>
  ofRound(state, state.votes).some((vote) => {
    const review = ofRound(state, state.reviews).find((r) => r.person === vote.person);
    return review !== undefined && between(review.startedAt, vote.castAt) < seconds * SECOND;
  });

/**
 * A voter was served the score, and then decided what does not follow from what they had sealed before: they had sealed
 * support for somebody and approve nobody, or they approve somebody while they had sealed more for another. People who
 * are shown a score follow it (references.md A-20); it may also have been the evidence, which a re-review tells apart.
 */
const changedAfterScore = (state: MatchState): boolean =>
  standingVotes(state).some((vote) => {
    const shown = ofRound(state, state.exposures).some(
      (e) => e.person === vote.person && e.item === 'scores',
    );
    if (!shown) return false;
    const opinions = sealed(state, vote);
    if (vote.verdict !== 'approve') return opinions.some(([, opinion]) => opinion >= 1);
    const approved = opinions.find(([key]) => key === vote.candidate)?.[1];
    return approved === undefined || opinions.some(([, opinion]) => opinion > approved);
  });

/** Whom the search put first: by rank where it gave one, else by the score on its own scale. */
const isFirst = (candidates: readonly Candidate[], key: string): boolean => {
  const one = candidates.find((c) => c.key === key);
  if (!one) return false;
  if (one.rank !== null) return one.rank === Math.min(...candidates.flatMap(({ rank }) => rank ?? []));
  const { score } = one;
  if (!score) return false;
  const sign = score.direction === 'lower_is_alike' ? -1 : 1;
  return candidates.every((c) => !c.score || sign * c.score.value <= sign * score.value);
};

const LIMITED: Opinion = 1;

/**
 * The candidate that the search put first was approved, and no approving voter had sealed more than limited support:
 * people agreed with the machine, and hardly with their own eyes. As `first_weak` counts it in the overview.
 */
const scoreOnly = (state: MatchState): boolean => {
  const key = approvedIn(state);
  if (!key || !isFirst(state.candidates, key)) return false;
  const approving = standingVotes(state).filter((v) => v.verdict === 'approve' && v.candidate === key);
  return approving.every((vote) =>
    sealed(state, vote).every(([of, opinion]) => of !== key || opinion <= LIMITED),
  );
};

/** Whether a condition holds for the decision that the match stands at. */
export const holds = (condition: Condition, state: MatchState): boolean => {
  if (condition.kind === 'decided_under') return decidedUnder(state, condition.seconds);
  return condition.kind === 'changed_after_score' ? changedAfterScore(state) : scoreOnly(state);
};
