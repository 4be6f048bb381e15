import { useSyncExternalStore } from 'react';
import { type DispositionDraft, startingDisposition } from '@/components/review/comparison/disposition-draft';
import { useDesk } from '@/components/review/desk-context';
import type { PinBoard } from '@/components/viewer/pins/use-pins';
import type { PinPair } from '@/lib/domain/pin';
import type { CandidateView } from '@/lib/domain/projection-view';

const NONE: readonly PinPair[] = [];

/**
 * The pins of the candidate on the screen: written with its disposition, and left alone after the comparison. Hears of
 * the pins alone, so that words written in the worksheet never draw the images anew.
 */
export const usePinBoard = (candidate: CandidateView | undefined): PinBoard | null => {
  const { view, lost, drafts } = useDesk();
  const part = `disposition:${candidate?.key ?? ''}`;
  const saved = candidate?.disposition ?? null;
  const read = () => drafts.read(part) as Partial<DispositionDraft> | undefined;
  const readPins = () => read()?.pins ?? saved?.pins ?? NONE;
  const readHalf = () => read()?.half ?? null;
  const pins = useSyncExternalStore(drafts.subscribe, readPins, readPins);
  const half = useSyncExternalStore(drafts.subscribe, readHalf, readHalf);
  if (!candidate) return null;
  const finished = view.stage !== 'comparison';
  return {
    candidate: candidate.key,
    draft: finished ? { pins: saved?.pins ?? NONE, half: null } : { pins, half },
    frozen: finished || lost !== null || view.pending !== null,
    change: (to) =>
      drafts.write(part, { ...startingDisposition(saved), ...read(), pins: to.pins, half: to.half }),
  };
};
