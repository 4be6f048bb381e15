import { createContext, type RefObject, useContext } from 'react';
import type { useDoubt } from '@/components/review/act/use-doubt';
import type { DraftSaver } from '@/components/review/drafts/draft-saver';
import type { DraftStore } from '@/components/review/drafts/draft-store';
import type { useImagesThere } from '@/components/review/images-missing/use-images-there';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { ViewSettings } from '@/lib/domain/view-settings';

/** What every part of the review screen may need; made once in review-desk.tsx. */
export interface Desk {
  readonly matchId: string;
  readonly view: ReviewView;
  /** The hold is lost: nothing may be changed until the match is claimed again. */
  readonly lost: Error | null;
  readonly setLost: (error: Error | null) => void;
  /** Images that the desk cannot read; it refuses what is decided by looking while there are any. */
  readonly images: ReturnType<typeof useImagesThere>;
  /** Key of the candidate beside the probe; null while there is none. */
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  readonly drafts: DraftStore;
  /** An act of which it is not known whether it arrived; the form waits meanwhile. */
  readonly doubt: ReturnType<typeof useDoubt>;
  readonly saver: DraftSaver;
  /** What is on the screen now: written by the viewer, read when a finding is chosen and at the seal. */
  readonly look: RefObject<ViewSettings | null>;
  /** Told by the viewer once the probe's own pixels are on the screen. */
  readonly onProbeDrawn: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a review around it');
  return desk;
};
