import type { Overview } from '@/lib/domain/figures/overview';
import { DECIDED_OUTCOMES, type DecidedOutcome } from '@/lib/domain/sampling/plan';

/** How many decisions with these outcomes the figures hold; none named means all three. */
export const heldBy = (
  views: readonly Pick<Overview, 'ends'>[],
  outcomes: readonly DecidedOutcome[],
): number => {
  const counted = outcomes.length === 0 ? DECIDED_OUTCOMES : outcomes;
  return views.reduce((sum, { ends }) => sum + counted.reduce((all, end) => all + ends[end], 0), 0);
};
