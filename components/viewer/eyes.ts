import type { Point } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

/** Middles of both eyes in pixels of the file, as they lie in the image: `first` has the smaller x. */
export interface Eyes {
  readonly first: Point;
  readonly second: Point;
}

/** Points that a person set, by image ref; two of them make an eye line. */
export type EyesByHand = Readonly<Record<string, readonly Point[]>>;

type Sized = Pick<ImageView, 'width' | 'height' | 'landmarks'>;

/** Nearer than this (pixels of the file) two points give no direction worth a rotation. */
const NEAREST = 2;

const isIn = ({ width, height }: Sized, [x, y]: Point): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && x >= 0 && y >= 0 && x <= width && y <= height;

/**
 * Two points as an eye line, or null when they fall together. Which one is called left is not asked: providers
 * mean the person's own left or the image's.
 */
export const eyeLine = (a: Point, b: Point): Eyes | null => {
  const apart = Math.hypot(a[0] - b[0], a[1] - b[1]);
  if (!(apart >= NEAREST)) return null;
  return a[0] <= b[0] ? { first: a, second: b } : { first: b, second: a };
};

/** The recorded eyes, if they lie in the image and apart; null for what no face can have. */
export const recordedEyes = (image: Sized): Eyes | null => {
  if (!image.landmarks) return null;
  const { leftEye, rightEye } = image.landmarks;
  return isIn(image, leftEye) && isIn(image, rightEye) ? eyeLine(leftEye, rightEye) : null;
};

/** The eye line of an image: set by hand where it was, else as recorded. */
export const eyesOf = (image: Sized & Pick<ImageView, 'ref'>, byHand: EyesByHand): Eyes | null => {
  const [a, b] = byHand[image.ref] ?? [];
  return (a && b ? eyeLine(a, b) : null) ?? recordedEyes(image);
};

/** Adds a point to an image's eye line; a third one begins anew, one on top of the other is not taken. */
export const addEye = (byHand: EyesByHand, ref: string, at: Point): EyesByHand => {
  const [a, b] = byHand[ref] ?? [];
  if (a && !b) return eyeLine(a, at) ? { ...byHand, [ref]: [a, at] } : byHand;
  return { ...byHand, [ref]: [at] };
};
