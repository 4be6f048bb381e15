'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { usePreferences } from '@/components/hooks/use-preferences';
import { isProblem } from '@/components/queries/problem';
import { useAct } from '@/components/review/act/use-act';
import { markOf } from '@/components/review/candidates';
import { useGrace } from '@/components/review/decision/use-grace';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { useLastVote } from '@/components/review/last-vote';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Time } from '@/components/ui/time';
import type { ReviewView } from '@/lib/domain/projection-view';

const words = text.review.pending;

interface PendingVoteBarProps {
  readonly pending: NonNullable<ReviewView['pending']>;
}

/** Ten seconds to take the vote back, and the way to the next match. Says when it counts; nothing ticks. */
export function PendingVoteBar({ pending }: PendingVoteBarProps) {
  const { matchId, view } = useDesk();
  const { last, setLast, next, takenBack } = useLastVote();
  const takeBack = useAct();
  const [{ goOn }, change] = usePreferences();
  const [shownAt] = useState(() => performance.now());
  const counts = useGrace(last?.matchId === matchId ? last.heardAt : shownAt);

  const take = () => {
    takenBack.current = true;
    takeBack.mutate(
      { path: 'take-back' },
      {
        onSuccess: () => setLast(null),
        onError: () => {
          takenBack.current = false;
        },
      },
    );
  };

  const { verdict, candidate } = pending.ballot;
  const none = isProblem(next.error, 'nothing_to_claim');
  return (
    <div role="status" className={classes.form}>
      <div className={classes.head}>
        <h2>{words.title(text.review.decision.verdicts[verdict], markOf(view, candidate))}</h2>
        <p className={classes.quiet}>
          {pending.waits ? (
            words.waits
          ) : counts ? (
            words.counts
          ) : (
            <>
              {words.countsAt} <Time at={pending.countsAt} style="exact" zone />. {words.until}
            </>
          )}
        </p>
      </div>
      <ProblemAlert error={takeBack.error} />
      {next.isPending ? <p>{words.claiming}</p> : null}
      {none ? <p>{text.queue.noneWaits}</p> : <ProblemAlert error={next.error} />}
      <div className={classes.actions}>
        {counts || pending.waits ? null : (
          <Button size="sm" loading={takeBack.isPending} onClick={take}>
            {words.takeBack}
          </Button>
        )}
        <Button
          size="sm"
          variant="filled"
          loading={next.isPending}
          onClick={() => next.mutate({ lane: view.lane.key, adjudicate: view.kind === 'adjudication' })}
        >
          {words.next}
        </Button>
        <Link href="/queue">{text.review.toQueue}</Link>
      </div>
      <Check label={words.goOn} checked={goOn} onChange={(to) => change({ goOn: to })} />
    </div>
  );
}
