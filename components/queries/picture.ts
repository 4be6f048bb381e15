import { queryOptions } from '@tanstack/react-query';
import { loadPicture } from '@/components/viewer/load-picture';

/** A decoded image; kept while it is on the screen and for a moment after, since decoded pixels are large. */
export const pictureOptions = (url: string) =>
  queryOptions({
    queryKey: ['picture', url],
    queryFn: ({ signal }) => loadPicture(url, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    structuralSharing: false,
  });
