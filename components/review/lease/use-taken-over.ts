import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearTabs, tellTabs } from '@/components/hooks/tabs';
import { deskNow } from '@/components/queries/desk-clock';
import { keys } from '@/components/queries/keys';
import { forgetWork } from '@/components/queries/me';
import { ProblemError, toProblem } from '@/components/queries/problem';
import * as text from '@/components/text/en';

const words = text.review.lost;

/** The refusal that the desk would give at the next request, given by the other tab at once. */
const takenOverHere = (): ProblemError =>
  new ProblemError(
    toProblem(
      {
        code: 'lease_lost',
        title: words.otherTab,
        takenOver: 'you, in another tab',
        reason: 'released',
        endedAt: new Date(deskNow()).toISOString(),
      },
      409,
      words.otherTab,
      words.otherTabRemedy,
    ),
  );

/**
 * A match is worked on in one tab. Whichever opens it last has it; a copy of a tab brings the same hold along, which
 * the desk could not tell apart.
 */
export const useTakenOver = (matchId: string, onLost: (error: Error) => void): void => {
  const client = useQueryClient();
  useEffect(() => {
    tellTabs({ kind: 'took', matchId });
    return hearTabs((word) => {
      if (word.kind === 'took' && word.matchId === matchId) onLost(takenOverHere());
      if (word.kind !== 'signed-out') return;
      forgetWork();
      void client.invalidateQueries({ queryKey: keys.me });
    });
  }, [matchId, onLost, client]);
};
