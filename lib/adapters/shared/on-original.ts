import type { Envelope } from '@/lib/adapters/shared/envelope';
import type { Face, Size } from '@/lib/adapters/shared/face';

type Probe = Envelope['images']['probe'];

/**
 * The probe's face as it lies in the original. What was found on a copy of another size (a crop, a smaller one) does
 * not fit there, and a wrong box is worse than none; angles and measures hold all the same.
 */
export const onOriginal = (
  face: Face,
  { sha256, as_searched_sha256: searched }: Probe,
  size: (sha256: string) => Size,
): { readonly face: Face; readonly moved: boolean } => {
  if (searched === undefined || (face.box === null && face.eyes === null)) return { face, moved: false };
  const [original, copy] = [size(sha256), size(searched)];
  if (copy.width === original.width && copy.height === original.height) return { face, moved: false };
  return { face: { ...face, box: null, eyes: null }, moved: true };
};
