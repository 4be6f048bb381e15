'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useClaim } from '@/components/hooks/use-claim';
import { useGoOn } from '@/components/hooks/use-go-on';
import { isProblem } from '@/components/queries/problem';
import { markOf } from '@/components/review/candidates';
import { useGrace } from '@/components/review/decision/use-grace';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { useAct } from '@/components/review/use-act';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Time } from '@/components/ui/time';
import type { ReviewView } from '@/lib/domain/projection-view';

const words = text.review.pending;

interface PendingVoteBarProps {
  readonly pending: NonNullable<ReviewView['pending']>;
}

/** Ten seconds to take the vote back, then the next match. Says when it counts; nothing ticks. */
export function PendingVoteBar({ pending }: PendingVoteBarProps) {
  const { view } = useDesk();
  const takeBack = useAct();
  const claim = useClaim();
  const [goOn, setGoOn] = useGoOn();
  const counts = useGrace();
  const bar = useRef<HTMLDivElement>(null);
  const next = () => claim.mutate({ lane: view.lane.key, adjudicate: view.kind === 'adjudication' });
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  useEffect(() => bar.current?.focus(), []);
  useEffect(() => {
    if (counts && goOn) latest.current();
  }, [counts, goOn]);

  const { verdict, candidate } = pending.ballot;
  return (
    <div ref={bar} tabIndex={-1} role="status" className={classes.form}>
      <div className={classes.head}>
        <h2>{words.title(text.review.decision.verdicts[verdict], markOf(view, candidate))}</h2>
        <p className={classes.quiet}>
          {counts ? (
            words.counts
          ) : (
            <>
              {words.countsAt} <Time at={pending.countsAt} style="exact" zone />. {words.until}
            </>
          )}
        </p>
      </div>
      <ProblemAlert error={takeBack.error} />
      {isProblem(claim.error, 'nothing_to_claim') ? (
        <p>{text.queue.noneWaits}</p>
      ) : (
        <ProblemAlert error={claim.error} />
      )}
      <div className={classes.actions}>
        {counts ? null : (
          <Button
            size="sm"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ path: 'take-back' })}
          >
            {words.takeBack}
          </Button>
        )}
        <Button size="sm" variant="filled" loading={claim.isPending} onClick={next}>
          {words.next}
        </Button>
        <Link href="/queue">{text.review.toQueue}</Link>
      </div>
      <Check label={words.goOn} checked={goOn} onChange={setGoOn} />
    </div>
  );
}
