import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { dropLease } from '@/components/hooks/lease-token';
import { useOpenReview } from '@/components/hooks/use-open-review';
import { keys } from '@/components/queries/keys';
import type { Claimed } from '@/components/queries/queue';
import { type Act, send } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';

/** Ends this person's hold by `act` and goes on: to the match that came in its place, else to the queue. */
export const useLeave = () => {
  const { matchId, saver } = useDesk();
  const router = useRouter();
  const client = useQueryClient();
  const open = useOpenReview();
  return useMutation({
    mutationFn: async (act: Act) => {
      await saver.flush();
      return send<{ readonly next?: Claimed | null } | null>(matchId, act);
    },
    onSuccess: async (answer) => {
      // What was written while the desk was asked; without the hold's token it would not be taken.
      await saver.flush();
      dropLease(matchId);
      void client.invalidateQueries({ queryKey: keys.queue });
      if (answer?.next) open(answer.next);
      else router.push('/queue');
    },
  });
};
