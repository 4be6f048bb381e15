import * as text from '@/components/text/en';
import type { Score } from '@/lib/domain/candidate';

const words = text.review.machine;

/**
 * A score in a plain sentence under its own name, scale and direction. Never a share of a hundred, never a
 * verdict (references.md A-21, H).
 */
export const sayScore = (score: Score | null): string =>
  score === null
    ? words.noScore
    : words.score(
        score.name,
        String(score.value),
        String(score.min),
        String(score.max),
        words[score.direction],
      );

/** Where the machine put this candidate among what it returned. */
export const sayRank = (rank: number | null, returned: number): string =>
  rank === null ? words.noRank : words.rank(rank, returned);
