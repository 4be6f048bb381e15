import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { keys } from '@/components/queries/keys';
import { isProblem } from '@/components/queries/problem';
import { type Act, readReview } from '@/components/queries/review';
import { arrived } from '@/components/review/act/arrived';
import { AskUntil } from '@/components/review/act/ask-until';
import type { ReviewView } from '@/lib/domain/projection-view';

/** An act whose answer was lost, and the review as it was before. */
export interface Doubt {
  readonly act: Act;
  readonly before: ReviewView;
}

export type Fate = 'asking' | 'arrived' | 'missed' | null;

/**
 * What became of an act whose answer was lost. Reads the review again, at once when the connection is back, until the
 * desk says what it has; nothing is sent a second time by itself.
 */
export const useDoubt = (matchId: string, onLost: (error: Error) => void) => {
  const client = useQueryClient();
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [fate, setFate] = useState<Fate>(null);
  const asking = useRef<AskUntil<ReviewView> | null>(null);

  useEffect(() => {
    if (!doubt) return;
    const settle = (to: Fate) => {
      setDoubt(null);
      setFate(to);
    };
    const until = new AskUntil({
      ask: () => readReview(matchId),
      mayPass: (error) => !isProblem(error, 'lease_lost'),
      onAnswer: (view) => {
        client.setQueryData(keys.review(matchId), view);
        settle(arrived(doubt.act, doubt.before, view) ? 'arrived' : 'missed');
      },
      onRefused: (error) => {
        settle(null);
        if (error instanceof Error) onLost(error);
      },
    });
    asking.current = until;
    window.addEventListener('online', until.now);
    return () => {
      until.stop();
      window.removeEventListener('online', until.now);
    };
  }, [doubt, matchId, client, onLost]);

  return {
    fate: doubt ? ('asking' as const) : fate,
    raise: useCallback((to: Doubt) => {
      setFate(null);
      setDoubt(to);
    }, []),
    askNow: useCallback(() => asking.current?.now(), []),
    forget: useCallback(() => setFate(null), []),
  };
};
