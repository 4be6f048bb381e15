import type { Act } from '@/components/queries/review';
import type { ReviewView } from '@/lib/domain/projection-view';
import { STAGES, type Stage } from '@/lib/domain/review';

const past = (view: ReviewView, stage: Stage): boolean =>
  view.pending !== null || STAGES.indexOf(view.stage) > STAGES.indexOf(stage);

const disposedAt = (view: ReviewView, key: string): string | null =>
  view.candidates?.find((one) => one.key === key)?.disposition?.at ?? null;

const opened = (view: ReviewView, key: string): boolean =>
  view.evidence?.some((item) => item.key === key && item.opened) ?? false;

/**
 * Whether an act whose answer was lost had reached the desk, read from the review before and after it. Every act
 * leaves a mark of its own, so that a change by somebody else is not taken for it.
 */
export const arrived = ({ path }: Act, before: ReviewView, after: ReviewView): boolean => {
  const [verb = '', coded = ''] = path.split('/');
  const key = decodeURIComponent(coded);
  switch (verb) {
    case 'analysis':
      return after.analysis !== null;
    case 'candidates':
      return disposedAt(after, key) !== disposedAt(before, key) || past(after, 'comparison');
    case 'comparison-finish':
      return past(after, 'comparison');
    case 'seal':
      return past(after, 'opinion');
    case 'evidence':
      return opened(after, key);
    case 'evidence-finish':
      return past(after, 'evidence');
    case 'disproofs':
      return after.disproofs.length > before.disproofs.length;
    case 'vote':
      return after.pending !== null;
    case 'take-back':
      return after.pending === null;
    default:
      return false;
  }
};
