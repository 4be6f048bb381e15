import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGoToReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import { send } from '@/components/queries/review';
import type { ReviewView } from '@/lib/domain/projection-view';

/** Takes a vote back where no other match is on the screen, and goes back to its decision. */
export const useTakeBackHere = () => {
  const client = useQueryClient();
  const go = useGoToReview();
  return useMutation({
    mutationFn: (matchId: string) => send<ReviewView>(matchId, { path: 'take-back' }),
    onSuccess: (view) => {
      client.setQueryData(keys.review(view.matchId), view);
      go(view.matchId);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.queue }),
  });
};
