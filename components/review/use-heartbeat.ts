import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '@/components/queries/keys';
import { isProblem } from '@/components/queries/problem';
import { send } from '@/components/queries/review';
import type { ReviewView } from '@/lib/domain/projection-view';

const EVERY_MS = 60_000;

/** Renews the hold while the screen is open. A missed beat is no loss; only the desk's word is. */
export const useHeartbeat = (matchId: string, held: boolean, onLost: (error: Error) => void): void => {
  const client = useQueryClient();
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    if (!held) return;
    const beat = async () => {
      try {
        const { endsAt } = await send<{ readonly endsAt: string }>(matchId, { path: 'heartbeat' });
        client.setQueryData<ReviewView>(keys.review(matchId), (view) =>
          view ? { ...view, leaseEndsAt: endsAt } : view,
        );
      } catch (error) {
        if (isProblem(error, 'lease_lost')) lost.current(error);
      }
    };
    const timer = setInterval(() => void beat(), EVERY_MS);
    return () => clearInterval(timer);
  }, [matchId, held, client]);
};
