import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
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

/** Goes to a review. From another review the same page stays and shows it at once: no server draws it first. */
export const useGoToReview = () => {
  const router = useRouter();
  const path = usePathname();
  return (matchId: string): void => {
    if (matchOfPath(path) === null) router.push(reviewPath(matchId));
    else window.history.replaceState(null, '', reviewPath(matchId));
  };
};

/** Opens what was claimed: keeps the hold in this tab, asks for the probe, and shows the screen that came along. */
export const useOpenReview = () => {
  const client = useQueryClient();
  const go = useGoToReview();
  return ({ matchId, leaseToken, review, drafts }: Claimed): void => {
    keepLease(matchId, leaseToken);
    void client.prefetchQuery(pictureOptions(imageUrl(matchId, 'probe', 'display')));
    client.removeQueries({ queryKey: keys.review(matchId) });
    if (review && drafts) {
      client.setQueryData(keys.review(matchId), review);
      client.setQueryData(keys.drafts(matchId), drafts);
    }
    go(matchId);
  };
};
