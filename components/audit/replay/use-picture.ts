import { useEffect, useState } from 'react';
import { loadPicture } from '@/components/viewer/load-picture';
import type { Picture } from '@/components/viewer/picture';

interface Loaded {
  readonly url: string;
  readonly picture: Picture | null;
  readonly error: unknown;
}

/** An image of the file, as it is drawn; null until it is there. Given back when another is wanted. */
export const usePicture = (url: string | null): Omit<Loaded, 'url'> => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (url === null) return;
    const ended = new AbortController();
    let mine: Picture | null = null;
    loadPicture(url, ended.signal).then(
      (picture) => {
        mine = picture;
        if (ended.signal.aborted) picture.close();
        else setLoaded({ url, picture, error: null });
      },
      (error: unknown) => {
        if (!ended.signal.aborted) setLoaded({ url, picture: null, error });
      },
    );
    return () => {
      ended.abort();
      mine?.close();
      setLoaded(null);
    };
  }, [url]);
  // What was loaded for another address is not this image.
  return loaded?.url === url ? loaded : { picture: null, error: null };
};
