import { LEVELS } from '@/lib/domain/evidence';
import { wasShown } from '@/lib/domain/find';
import type { MatchState } from '@/lib/domain/match';

/** Keys of items that this person may open next: all of the lowest biasing power not yet opened. */
export const openableEvidence = (state: MatchState, person: string): ReadonlySet<string> => {
  const closed = state.evidence.filter((item) => !wasShown(state, person, `evidence:${item.key}`));
  const lowest = LEVELS.find((level) => closed.some((item) => item.biasing === level));
  return new Set(closed.filter((item) => item.biasing === lowest).map((item) => item.key));
};
