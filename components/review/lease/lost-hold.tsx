'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { keepLease } from '@/components/hooks/lease-token';
import { keys } from '@/components/queries/keys';
import { ProblemError } from '@/components/queries/problem';
import { claimOwn } from '@/components/queries/queue';
import { draftsOptions } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Time } from '@/components/ui/time';

const words = text.review.lost;
const str = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Who holds it now, since when and why, as far as the refusal says. */
function LostFacts({ error }: { readonly error: Error }) {
  if (!(error instanceof ProblemError)) return null;
  const { takenOver, endedAt, reason } = error.problem;
  const by = str(takenOver);
  const at = str(endedAt);
  const why = by ? text.review.takenOver(by) : (words.reasons[str(reason) ?? ''] ?? '');
  return (
    <p>
      {why}{' '}
      {at ? (
        <>
          {text.review.endedAt} <Time at={at} zone />.
        </>
      ) : null}{' '}
      {words.frozen}
    </p>
  );
}

/** The hold has ended: says who, when and why, keeps what was written on the screen, offers to claim again. */
export function LostHold() {
  const { matchId, lost, setLost, drafts } = useDesk();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: async () => {
      const { leaseToken } = await claimOwn(matchId);
      keepLease(matchId, leaseToken);
      return client.fetchQuery({ ...draftsOptions(matchId), staleTime: 0 });
    },
    onSuccess: (kept) => {
      drafts.takeIn(kept);
      setLost(null);
      void client.invalidateQueries({ queryKey: keys.review(matchId), exact: true });
    },
  });
  if (!lost) return null;
  return (
    <ProblemAlert error={again.error ?? lost}>
      <LostFacts error={lost} />
      <div className={classes.actions}>
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          {text.review.claimAgain}
        </Button>
        <Link href="/queue">{text.review.toQueue}</Link>
      </div>
    </ProblemAlert>
  );
}
