import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { loadPicture } from '@/components/viewer/load-picture';
import type { Picture } from '@/components/viewer/picture';

const watched = new WeakSet<QueryClient>();

/** Decoded pixels are given back in the moment that nobody keeps the picture, not whenever they may be collected. */
const closeRemoved = (client: QueryClient): void => {
  if (watched.has(client)) return;
  watched.add(client);
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'removed' && query.queryKey[0] === 'picture')
      (query.state.data as Picture | undefined)?.close();
  });
};

/** A decoded image; kept while it is on the screen and for a moment after, since decoded pixels are large. */
export const pictureOptions = (url: string) =>
  queryOptions({
    queryKey: ['picture', url],
    queryFn: ({ signal, client }) => {
      closeRemoved(client);
      return loadPicture(url, signal);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 20_000,
    structuralSharing: false,
  });
