'use client';

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useClaim } from '@/components/hooks/use-claim';
import { draftsOptions, reviewOptions } from '@/components/queries/review';
import { fateUnknown } from '@/components/review/act/unknown-fate';
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
  // Without the drafts there is no form: an empty one would be saved over what is there.
  const error = review.data ? drafts.error : review.error;
  const again = review.data ? drafts : review;

  if (review.data && drafts.data) return <ReviewDesk view={review.data} kept={drafts.data} />;
  if (!error) return <Loading what={text.review.theReview} />;
  return (
    <Page title={text.review.title}>
      <ProblemAlert error={claim.error ?? error}>
        <p>
          {fateUnknown(error) ? (
            <Button loading={again.isFetching} onClick={() => void again.refetch()}>
              {text.common.tryAgain}
            </Button>
          ) : (
            <Button loading={claim.isPending} onClick={() => claim.mutate({ matchId })}>
              {text.review.claimAgain}
            </Button>
          )}
        </p>
      </ProblemAlert>
      <p>
        <Link href="/queue">{text.review.toQueue}</Link>
      </p>
    </Page>
  );
}
