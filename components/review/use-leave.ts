import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { dropLease, keepLease } from '@/components/hooks/lease-token';
import { keys } from '@/components/queries/keys';
import type { Claimed } from '@/components/queries/queue';
import { type Act, send } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';

/** Ends this person's hold by `act` and goes on: to the match that came in its place, else to the queue. */
export const useLeave = () => {
  const { matchId } = useDesk();
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => send<{ readonly next?: Claimed | null } | null>(matchId, act),
    onSuccess: (answer) => {
      dropLease(matchId);
      void client.invalidateQueries({ queryKey: keys.queue });
      const next = answer?.next;
      if (next) keepLease(next.matchId, next.leaseToken);
      router.push(next ? `/review/${encodeURIComponent(next.matchId)}` : '/queue');
    },
  });
};
