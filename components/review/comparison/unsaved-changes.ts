import {
  type DispositionDraft,
  dispositionBody,
  startingDisposition,
} from '@/components/review/comparison/disposition-draft';
import { same } from '@/components/review/drafts/same';
import type { CandidateView } from '@/lib/domain/projection-view';
import { wholeWorksheet } from '@/lib/domain/worksheet';

/**
 * Whether somebody wrote something else since they saved this candidate: only what was saved is sealed. A pin without
 * its partner, or a line that names no difference, is nothing yet.
 * @param written the part of the draft as it stands; undefined where there is none
 */
export const changedSinceSaved = ({ disposition }: CandidateView, written: unknown): boolean => {
  if (!disposition || typeof written !== 'object' || written === null) return false;
  const draft: DispositionDraft = { ...startingDisposition(disposition), ...written };
  const { choice, differences, worksheet, pins } = disposition;
  const now = dispositionBody({ ...draft, worksheet: wholeWorksheet(draft.worksheet) });
  return !same(now, { choice, differences, worksheet, pins });
};
