'use client';

import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isProblem } from '@/components/queries/problem';
import classes from '@/components/review/decision/last-vote.module.css';
import { useGrace } from '@/components/review/decision/use-grace';
import { useTakeBack } from '@/components/review/decision/use-take-back';
import { useDesk } from '@/components/review/desk-context';
import { dropMirrorsOf } from '@/components/review/drafts/mirror';
import { type LastVote, useLastVote } from '@/components/review/last-vote';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { shortId } from '@/components/ui/short-id';
import { Time } from '@/components/ui/time';

const words = text.review.pending;

/** Over the next match: what was decided on the last one, until when it can be taken back, and the way to do it. */
function Bar({ last }: { readonly last: LastVote }) {
  const takeBack = useTakeBack(last.matchId);
  const counts = useGrace(last.heardAt);
  useEffect(() => {
    if (counts) dropMirrorsOf(sessionStorage, last.matchId);
  }, [counts, last.matchId]);
  const [wasOver] = useState(counts);
  const late = isProblem(takeBack.error, 'no_pending_vote');
  if (wasOver) return null;
  return (
    <aside aria-label={words.lastLabel} className={classes.bar}>
      <p role="status">
        <strong>
          {words.lastTitle(text.review.decision.verdicts[last.verdict], last.mark, shortId(last.matchId))}
        </strong>{' '}
        {counts || late ? (
          words.counts
        ) : (
          <>
            {words.countsAt} <Time at={last.countsAt} style="exact" zone />.
          </>
        )}
      </p>
      {counts || late ? null : (
        <Button size="sm" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
          {words.takeBack}
        </Button>
      )}
      <ProblemAlert error={takeBack.error} />
    </aside>
  );
}

/** The bar of the last vote. It goes with the form that stands below it, not when the ten seconds end: nothing jumps. */
export function LastVoteBar() {
  const { matchId } = useDesk();
  const { last } = useLastVote();
  return last && last.matchId !== matchId ? <Bar key={last.matchId} last={last} /> : null;
}
