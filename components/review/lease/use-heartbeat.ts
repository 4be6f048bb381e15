import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { keys } from '@/components/queries/keys';
import { isProblem } from '@/components/queries/problem';
import { send } from '@/components/queries/review';
import type { ReviewView } from '@/lib/domain/projection-view';

const EVERY_MS = 60_000;
const SOON_MS = 5000;

/**
 * Renews the hold while the screen is open, and at once when somebody comes back to it: a machine that slept beats
 * late. A missed beat is no loss; only the desk's word is.
 */
export const useHeartbeat = (matchId: string, held: boolean, onLost: (error: Error) => void): void => {
  const client = useQueryClient();
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  useEffect(() => {
    if (!held) return;
    let stopped = false;
    let beating = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (ms: number) => {
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(() => void beat(), ms);
    };
    const renewed = (endsAt: string) => {
      client.setQueryData<ReviewView>(keys.review(matchId), (view) =>
        view && !stopped ? { ...view, leaseEndsAt: endsAt } : view,
      );
    };
    const missed = (error: unknown) => {
      if (isProblem(error, 'lease_lost') && !stopped) lost.current(error);
      else later(SOON_MS);
    };
    const beat = async () => {
      later(EVERY_MS);
      if (beating) return;
      beating = true;
      await send<{ readonly endsAt: string }>(matchId, { path: 'heartbeat' }).then(
        ({ endsAt }) => renewed(endsAt),
        missed,
      );
      beating = false;
    };
    const back = () => {
      if (document.visibilityState === 'visible') void beat();
    };
    later(EVERY_MS);
    document.addEventListener('visibilitychange', back);
    window.addEventListener('focus', back);
    window.addEventListener('online', back);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('focus', back);
      window.removeEventListener('online', back);
    };
  }, [matchId, held, client]);
};
