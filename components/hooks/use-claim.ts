import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useOpenReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import { type Claimed, claimNext, claimOwn } from '@/components/queries/queue';

export type Claim = { readonly lane: string; readonly adjudicate: boolean } | { readonly matchId: string };

const send = (claim: Claim): Promise<Claimed> =>
  'matchId' in claim ? claimOwn(claim.matchId) : claimNext(claim.lane, claim.adjudicate);

const ALWAYS = () => true;

/**
 * Claims and opens the review.
 * @param wanted asked when the answer is there: what is not wanted any more goes back to the queue at once
 */
export const useClaim = (wanted: () => boolean = ALWAYS) => {
  const open = useOpenReview();
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (claimed) => open(claimed, wanted),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.queue }),
  });
};
