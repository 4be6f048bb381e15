import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { giveBack } from '@/components/hooks/give-back';
import { keepLease } from '@/components/hooks/lease-token';
import { keys } from '@/components/queries/keys';
import { pictureOptions } from '@/components/queries/picture';
import type { Claimed } from '@/components/queries/queue';
import { imageUrl } from '@/components/queries/review';

const REVIEWS = '/review/';

/** The address of one review. */
export const reviewPath = (matchId: string): string => `${REVIEWS}${encodeURIComponent(matchId)}`;

/** The match of an address, or null where it is no review's. */
export const matchOfPath = (path: string): string | null =>
  path.startsWith(REVIEWS) ? decodeURIComponent(path.slice(REVIEWS.length)) : null;

const MOVED = 'review-moved';

const onMoved = (tell: () => void) => {
  window.addEventListener(MOVED, tell);
  return () => window.removeEventListener(MOVED, tell);
};

/**
 * The match whose review is on the screen; null elsewhere. Told at once: Next follows a changed address in a transition
 * of its own, which waits until nothing else is to do, and the next probe would wait with it.
 */
export const useMatchOnScreen = (): string | null => {
  const path = usePathname();
  return useSyncExternalStore(
    onMoved,
    // While a page is on its way the address is still that of the last one.
    () => matchOfPath(window.location.pathname) ?? matchOfPath(path),
    () => matchOfPath(path),
  );
};

/** Goes to a review. From another review the same page stays and shows it at once: no server draws it first. */
export const useGoToReview = () => {
  const router = useRouter();
  const path = usePathname();
  return (matchId: string): void => {
    if (matchOfPath(path) === null) {
      router.push(reviewPath(matchId));
      return;
    }
    // Who went elsewhere while the desk was asked stays there: the queue names what they hold.
    if (matchOfPath(window.location.pathname) === null) return;
    window.history.replaceState(null, '', reviewPath(matchId));
    window.dispatchEvent(new Event(MOVED));
  };
};

/** A probe that takes longer is not waited for: the screen comes first, and says that it loads. */
const WITH_PROBE_MS = 100;

const aWhile = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Opens what was claimed: keeps the hold in this tab, asks for the probe, and shows the screen that came along. From
 * review to review the probe is decoded before its screen is built, since both want the same thread, and in the other
 * order the probe comes later.
 */
export const useOpenReview = () => {
  const client = useQueryClient();
  const go = useGoToReview();
  return async ({ matchId, leaseToken, review, drafts }: Claimed, wanted = () => true): Promise<void> => {
    keepLease(matchId, leaseToken);
    const probe = client.prefetchQuery(pictureOptions(imageUrl(matchId, 'probe', 'display')));
    void client.resetQueries({ queryKey: keys.review(matchId) });
    if (review && drafts) {
      client.setQueryData(keys.review(matchId), review);
      client.setQueryData(keys.drafts(matchId), drafts);
    }
    if (matchOfPath(window.location.pathname) !== null) await Promise.race([probe, aWhile(WITH_PROBE_MS)]);
    if (wanted()) go(matchId);
    else await giveBack(matchId);
  };
};
