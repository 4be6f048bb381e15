import { useDispositionDraft } from '@/components/review/comparison/use-disposition-draft';
import { useDesk } from '@/components/review/desk-context';
import { useDraft } from '@/components/review/use-draft';
import type { HalfPin } from '@/components/viewer/pins/pin-draft';
import type { PinBoard } from '@/components/viewer/pins/use-pins';
import type { CandidateView } from '@/lib/domain/projection-view';

/** Beside the disposition's own fields in the same draft: the record takes whole pins only. */
const NO_HALF: { readonly half: HalfPin | null } = { half: null };

/** The pins of the candidate on the screen: written with its disposition, and left alone after the comparison. */
export const usePinBoard = (candidate: CandidateView | undefined): PinBoard | null => {
  const { view, lost } = useDesk();
  const key = candidate?.key ?? '';
  const [draft] = useDispositionDraft(key);
  const [{ half }, change] = useDraft<{ readonly half: HalfPin | null; readonly pins?: typeof draft.pins }>(
    `disposition:${key}`,
    NO_HALF,
  );
  if (!candidate) return null;
  const finished = view.stage !== 'comparison';
  return {
    candidate: key,
    draft: finished ? { pins: candidate.disposition?.pins ?? [], half: null } : { pins: draft.pins, half },
    frozen: finished || lost !== null || view.pending !== null,
    change: (to) => change({ pins: to.pins, half: to.half }),
  };
};
