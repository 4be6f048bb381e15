import { isClosed } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';
import type { Opinion } from '@/lib/domain/opinion';
import { sealedAgainst } from '@/lib/domain/outcome';
import type { Recheck, RecheckAnswer } from '@/lib/domain/recheck';
import { outcomeOf } from '@/lib/domain/sampling/draw';
import type { Vote } from '@/lib/domain/vote';

const NOTHING: RecheckAnswer = {
  ...{ result: 'not_done', verdict: null, otherCandidate: null, opinion: null },
  ...{ excluded: false, against: false },
};

/** What was sealed on this candidate, the lowest first: who let go after the seal has said it all the same. */
const sealedOn = (review: MatchState, candidate: string) => {
  const sealed = review.reviews.filter((r) => r.sealedAt).map((r) => `${r.round}/${r.person}`);
  const found = review.dispositions.filter(
    (d) => d.candidate === candidate && sealed.includes(`${d.round}/${d.person}`),
  );
  const numbers = found.flatMap((d) => (typeof d.opinion === 'number' ? [d.opinion] : []));
  const lowest = numbers.sort((a, b) => a - b)[0];
  const opinion: Opinion | null = lowest ?? found.find((d) => d.opinion !== null)?.opinion ?? null;
  return { opinion, excluded: found.some((d) => d.choice === 'excluded') };
};

/** By what was sealed, by whoever got that far, or by the vote. */
const speaksAgainst = (review: MatchState, vote: Vote | null, approved: string): boolean =>
  sealedAgainst(review, approved).length > 0 ||
  vote?.verdict === 'reject' ||
  (vote?.verdict === 'approve' && vote.candidate !== approved);

/**
 * What a re-review came to, held against the decision that it is of. `against` says that by the desk's own table of votes
 * it would have meant no lead, had it stood beside the others (product.md "How votes combine").
 * @param review null where it was never begun
 */
export const compareRecheck = (
  { outcome, candidate }: Pick<Recheck, 'outcome' | 'candidate'>,
  review: MatchState | null,
): RecheckAnswer => {
  if (!review) return NOTHING;
  const vote = review.votes.at(-1) ?? null;
  const verdict = vote?.verdict ?? null;
  const otherCandidate = vote?.candidate ?? null;
  const approved = outcome === 'approved' ? candidate : null;
  const against = approved !== null && speaksAgainst(review, vote, approved);
  const agrees = outcomeOf(review) === outcome && (approved === null || otherCandidate === approved);
  const done = verdict !== null && isClosed(review) && outcomeOf(review) !== null;
  if (!done && !against) return NOTHING;
  const sealed = approved === null ? { opinion: null, excluded: false } : sealedOn(review, approved);
  return { result: agrees && !against ? 'agrees' : 'differs', verdict, otherCandidate, ...sealed, against };
};
