import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dropLease } from '@/components/hooks/lease-token';
import { useGoToReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import { send } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';
import { useLastVote } from '@/components/review/last-vote';
import type { ReviewView } from '@/lib/domain/projection-view';

/**
 * Takes the last vote back from the screen of the match that came after it: first the vote, for its time is short;
 * then that match goes back to the queue with whatever was written kept, and the old one is there at its decision.
 */
export const useTakeBack = (voted: string) => {
  const { matchId, saver } = useDesk();
  const { setLast } = useLastVote();
  const client = useQueryClient();
  const go = useGoToReview();
  return useMutation({
    mutationFn: () => send<ReviewView>(voted, { path: 'take-back' }),
    onSuccess: async (view) => {
      client.setQueryData(keys.review(voted), view);
      await saver.flush();
      // The vote is back whatever comes of this; a hold that cannot be ended now runs out by itself.
      await send(matchId, { path: 'release' }).catch(() => undefined);
      await saver.flush();
      dropLease(matchId);
      setLast(null);
      go(voted);
      void client.invalidateQueries({ queryKey: keys.queue });
    },
  });
};
