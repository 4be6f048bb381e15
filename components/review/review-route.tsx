'use client';

import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { useClaim } from '@/components/hooks/use-claim';
import { matchOfPath } from '@/components/hooks/use-open-review';
import { type LastVote, LastVoteContext } from '@/components/review/last-vote';
import { ReviewScreen } from '@/components/review/review-screen';

/** One page for all reviews: the next match takes the place of the last one without a server drawing it. */
export function ReviewRoute() {
  const matchId = matchOfPath(usePathname());
  const [last, setLast] = useState<LastVote | null>(null);
  const next = useClaim();
  if (matchId === null) return null;
  return (
    <LastVoteContext value={{ last, setLast, next }}>
      <ReviewScreen key={matchId} matchId={matchId} />
    </LastVoteContext>
  );
}
