import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useOpenReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import { type Claimed, claimNext, claimOwn } from '@/components/queries/queue';

export type Claim = { readonly lane: string; readonly adjudicate: boolean } | { readonly matchId: string };

const send = (claim: Claim): Promise<Claimed> =>
  'matchId' in claim ? claimOwn(claim.matchId) : claimNext(claim.lane, claim.adjudicate);

/** Claims and opens the review. */
export const useClaim = () => {
  const open = useOpenReview();
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: open,
    onSettled: () => void client.invalidateQueries({ queryKey: keys.queue }),
  });
};
