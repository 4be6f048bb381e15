import { useMutation, useQueryClient } from '@tanstack/react-query';
import { giveBack } from '@/components/hooks/give-back';
import { hasLease } from '@/components/hooks/lease-token';
import { useGoToReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import { queueOptions } from '@/components/queries/queue';
import { send } from '@/components/queries/review';
import type { ReviewView } from '@/lib/domain/projection-view';

/**
 * Takes a vote back where no other match is on the screen, and goes back to its decision. The match that was claimed
 * after it goes back to the queue: nobody holds two.
 */
export const useTakeBackHere = () => {
  const client = useQueryClient();
  const go = useGoToReview();
  return useMutation({
    mutationFn: async (matchId: string) => {
      const view = await send<ReviewView>(matchId, { path: 'take-back' });
      const held = client.getQueryData(queueOptions().queryKey)?.mine.held ?? [];
      const others = held.filter((one) => one.matchId !== matchId && hasLease(one.matchId));
      await Promise.all(others.map((one) => giveBack(one.matchId)));
      return view;
    },
    onSuccess: (view) => {
      client.setQueryData(keys.review(view.matchId), view);
      go(view.matchId);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.queue }),
  });
};
