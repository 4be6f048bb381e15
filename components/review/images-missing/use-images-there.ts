import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { pictureOptions } from '@/components/queries/picture';
import { isProblem } from '@/components/queries/problem';
import { imageUrl } from '@/components/queries/review';
import { refsIn } from '@/components/review/images-missing/refs-in';

const AGAIN_MS = 10_000;

/**
 * Which images of this review the desk cannot read: those on the screen that it said so of, and those that it named
 * when it refused an act. They are asked for again and again, and the review goes on once they are back.
 * @param shown refs of the images on the screen
 */
export const useImagesThere = (matchId: string, shown: readonly string[]) => {
  const client = useQueryClient();
  const [named, setNamed] = useState<readonly string[]>([]);
  const urlOf = (ref: string) => imageUrl(matchId, ref, 'display');
  // Looked at and not asked for: the viewer asks.
  const seen = useQueries({
    queries: shown.map((ref) => ({ ...pictureOptions(urlOf(ref)), enabled: false })),
  });
  const gone = shown.filter((_, at) => isProblem(seen[at]?.error, 'image_missing'));
  const missing = [...new Set([...named, ...gone])];
  const wanted = missing.join(' ');

  useEffect(() => {
    if (wanted === '') return;
    const ask = async (ref: string) => {
      const options = pictureOptions(imageUrl(matchId, ref, 'display'));
      await client.fetchQuery({ ...options, staleTime: 0, retry: false });
      setNamed((all) => all.filter((one) => one !== ref));
    };
    const timer = setInterval(() => {
      for (const ref of wanted.split(' ')) void ask(ref).catch(() => undefined);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [wanted, matchId, client]);

  return {
    missing,
    /** Takes the refs out of a refusal; the probe where it names none. */
    report: (error: unknown) => setNamed(refsIn(error)),
  };
};
