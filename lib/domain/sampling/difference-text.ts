import type { MatchState } from '@/lib/domain/match';
import { isOpenDifference } from '@/lib/domain/recheck';

/** What the alarm of a match says while nobody has concluded on a difference; null where there is none. */
export const differenceText = ({
  match,
  rechecks,
}: Pick<MatchState, 'match' | 'rechecks'>): string | null => {
  const open = rechecks.filter(isOpenDifference);
  if (open.length === 0) return null;
  const what = open.some(({ against }) => against) ? 'speaks against' : 'differs from';
  return `A blind re-review ${what} the decision of match ${match.externalId}. A supervisor has to conclude on it.`;
};
