import type { MatchFileView, RoundFile } from '@/lib/domain/match-file-view';
import type { Review } from '@/lib/domain/review';
import type { Vote, VoteVoid } from '@/lib/domain/vote';

/** What one person did in one round. */
export interface PersonRound
  extends Pick<RoundFile, 'round' | 'dispositions' | 'disproofs' | 'leases' | 'exposures'> {
  readonly person: string;
  readonly review: Review | null;
  readonly vote: Vote | null;
  readonly voided: VoteVoid | null;
}

/** What every part of a person's record is given. */
export interface RecordProps {
  readonly record: PersonRound;
  readonly view: MatchFileView;
}

/** Everybody who reviewed, held or was shown anything in this round: reviewers as they began, then the others. */
export const personsOf = (round: RoundFile): readonly string[] => {
  const reviewers = round.reviews
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map((r) => r.person);
  return [...new Set([...reviewers, ...[...round.leases, ...round.exposures].map((x) => x.person)])];
};

export const ofPerson = (round: RoundFile, person: string): PersonRound => {
  const own = <T extends { readonly person: string }>(list: readonly T[]): readonly T[] =>
    list.filter((x) => x.person === person);
  return {
    round: round.round,
    person,
    review: own(round.reviews)[0] ?? null,
    dispositions: own(round.dispositions),
    disproofs: own(round.disproofs),
    leases: own(round.leases),
    exposures: own(round.exposures),
    vote: own(round.votes)[0] ?? null,
    voided: own(round.voids)[0] ?? null,
  };
};
