import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { keepLease } from '@/components/hooks/lease-token';
import { keys } from '@/components/queries/keys';
import { type Claimed, claimNext, claimOwn } from '@/components/queries/queue';

export type Claim = { readonly lane: string; readonly adjudicate: boolean } | { readonly matchId: string };

const send = (claim: Claim): Promise<Claimed> =>
  'matchId' in claim ? claimOwn(claim.matchId) : claimNext(claim.lane, claim.adjudicate);

/** Claims, keeps the lease token in this tab and goes to the review. */
export const useClaim = () => {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: ({ matchId, leaseToken }) => {
      keepLease(matchId, leaseToken);
      client.removeQueries({ queryKey: keys.review(matchId) });
      router.push(`/review/${encodeURIComponent(matchId)}`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.queue }),
  });
};
