import { createContext, useContext } from 'react';
import type { ReviewView } from '@/lib/domain/projection-view';

export type SaveState = 'saved' | 'saving' | 'failed' | null;

/** What every part of the review screen may need; made once in review-desk.tsx. */
export interface Desk {
  readonly matchId: string;
  readonly view: ReviewView;
  /** The hold is lost: nothing may be changed until the match is claimed again. */
  readonly lost: Error | null;
  readonly setLost: (error: Error | null) => void;
  /** Key of the candidate beside the probe; null while there is none. */
  readonly current: string | null;
  readonly setCurrent: (key: string) => void;
  readonly saveDraft: (part: string, body: unknown) => void;
  readonly saveState: SaveState;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a review around it');
  return desk;
};
