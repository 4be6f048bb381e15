'use client';

import { useRef, useState } from 'react';
import { useClaim } from '@/components/hooks/use-claim';
import { useMatchOnScreen } from '@/components/hooks/use-open-review';
import { type LastVote, LastVoteContext } from '@/components/review/last-vote';
import classes from '@/components/review/review.module.css';
import { ReviewScreen } from '@/components/review/review-screen';
import * as text from '@/components/text/en';

/** One page for all reviews: the next match takes the place of the last one without a server drawing it. */
export function ReviewRoute() {
  const matchId = useMatchOnScreen();
  const [last, setLast] = useState<LastVote | null>(null);
  const takenBack = useRef(false);
  const next = useClaim(() => !takenBack.current);
  if (matchId === null) return null;
  return (
    <LastVoteContext value={{ last, setLast, next, takenBack }}>
      <p role="status" className={classes.hidden}>
        {last && last.matchId !== matchId ? text.review.pending.nextIsHere : ''}
      </p>
      <ReviewScreen key={matchId} matchId={matchId} />
    </LastVoteContext>
  );
}
