import * as text from '@/components/text/en';
import type { Candidate } from '@/lib/domain/candidate';

const words = text.audit.file.images;

/** The score under its own name, scale and direction; never converted (references.md C-21). */
export const scoreSentence = ({ score, rank }: Pick<Candidate, 'score' | 'rank'>): string => {
  const scored = score
    ? words.score(score.name, score.value, score.min, score.max, words.directions[score.direction])
    : words.noScore;
  return rank === null ? `${scored}.` : `${scored}; ${words.rank(rank)}.`;
};
