import { createContext, type RefObject, useContext } from 'react';
import type { useClaim } from '@/components/hooks/use-claim';
import type { Verdict } from '@/lib/domain/vote';

/** The vote that was cast last in this tab, while it can be taken back and a little longer. */
export interface LastVote {
  readonly matchId: string;
  readonly verdict: Verdict;
  /** Exhibit mark of the approved candidate; empty for any other verdict. */
  readonly mark: string;
  readonly countsAt: string;
  /** When the desk's answer came, on the browser's steady clock. */
  readonly heardAt: number;
}

export interface LastVoteBox {
  readonly last: LastVote | null;
  readonly setLast: (last: LastVote | null) => void;
  /** Claims the next match and opens it; one for all screens, so that it outlives the one that asked. */
  readonly next: ReturnType<typeof useClaim>;
  /** The vote is being taken back: a match that was asked for after it is not opened any more. */
  readonly takenBack: RefObject<boolean>;
}

export const LastVoteContext = createContext<LastVoteBox | null>(null);

export const useLastVote = (): LastVoteBox => {
  const box = useContext(LastVoteContext);
  if (!box) throw new Error('useLastVote needs the review route around it');
  return box;
};
