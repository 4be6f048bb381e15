import type { CandidateKey } from '@/lib/domain/candidate';
import { isClosed } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Disposition } from '@/lib/domain/review';
import type { Worksheet } from '@/lib/domain/worksheet';

/**
 * Whether similarities were found, and each of them while an aid was on. Superimposition may only supplement a
 * morphological comparison (references.md A-04): such a worksheet has nothing that it supplements.
 */
export const onlyUnderAid = (worksheet: Worksheet): boolean => {
  const similar = Object.values(worksheet).filter((entry) => entry.finding === 'similar');
  return similar.length > 0 && similar.every((entry) => entry.under !== null);
};

/** Retained candidates of whom that is so. */
export const foundOnlyUnderAid = (dispositions: readonly Disposition[]): readonly CandidateKey[] =>
  dispositions
    .filter((d) => d.choice === 'retained' && d.worksheet && onlyUnderAid(d.worksheet))
    .map((d) => d.candidate);

/**
 * Whether the supervisors' list marks this match. A round that is still open does not yet say: a supervisor who also
 * reviews would read there what a colleague sealed before sealing an opinion of their own.
 */
export const flaggedForSupervisors = (state: MatchState): boolean =>
  state.reviews.some((r) => r.onlyUnderAid.length > 0 && (r.round < state.match.round || isClosed(state)));
