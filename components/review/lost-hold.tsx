'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepLease } from '@/components/hooks/lease-token';
import { keys } from '@/components/queries/keys';
import { ProblemError } from '@/components/queries/problem';
import { claimOwn } from '@/components/queries/queue';
import { useDesk } from '@/components/review/desk-context';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Time } from '@/components/ui/time';

const str = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Who holds it now and since when, as far as the refusal says. */
function LostFacts({ error }: { readonly error: Error }) {
  if (!(error instanceof ProblemError)) return null;
  const by = str(error.problem.takenOver);
  const at = str(error.problem.endedAt);
  return (
    <p>
      {by ? `${text.review.takenOver(by)} ` : ''}
      {at ? (
        <>
          {text.review.endedAt} <Time at={at} zone />.
        </>
      ) : null}
    </p>
  );
}

/** The hold has ended: says who and when, keeps what was written on the screen, offers to claim again. */
export function LostHold() {
  const { matchId, lost, setLost } = useDesk();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => claimOwn(matchId),
    onSuccess: ({ leaseToken }) => {
      keepLease(matchId, leaseToken);
      setLost(null);
      // Not the drafts: the browser's copy is newer than the desk's.
      void client.invalidateQueries({ queryKey: keys.review(matchId), exact: true });
    },
  });
  if (!lost) return null;
  return (
    <ProblemAlert error={again.error ?? lost}>
      <LostFacts error={lost} />
      <p>
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          {text.review.claimAgain}
        </Button>
      </p>
    </ProblemAlert>
  );
}
