'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useClaim } from '@/components/hooks/use-claim';
import { draftsOptions, reviewOptions } from '@/components/queries/review';
import { ReviewDesk } from '@/components/review/review-desk';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

/** Loads one review and this person's drafts for it; without a hold it offers to claim again. */
export function ReviewScreen({ matchId }: { readonly matchId: string }) {
  const review = useQuery(reviewOptions(matchId));
  const drafts = useQuery(draftsOptions(matchId));
  const claim = useClaim();
  const error = review.data ? null : review.error;

  if (review.data && !drafts.isPending) return <ReviewDesk view={review.data} kept={drafts.data ?? []} />;
  if (!error) return <Loading what={text.review.theReview} />;
  return (
    <Page title={text.review.title}>
      <ProblemAlert error={claim.error ?? error}>
        <p>
          <Button loading={claim.isPending} onClick={() => claim.mutate({ matchId })}>
            {text.review.claimAgain}
          </Button>
        </p>
      </ProblemAlert>
      <p>
        <Link href="/queue">{text.review.toQueue}</Link>
      </p>
    </Page>
  );
}
