import { recordedEyes } from '@/components/viewer/eyes';
import { fitImage, fitRect, type Rect, type Size, type View } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

type Framed = Pick<ImageView, 'width' | 'height' | 'faceBox' | 'landmarks'>;

/** Share of the pane's height between eye line and face box edge that shows head, hair and chin as well. */
const AROUND_FACE = 0.18;
/** Eye distances from the middle of the eyes to the edge of the shown region: enough for hairline and chin. */
const EYES_TO_EDGE = 2.4;

/** The part of a recorded box that lies in the image, or null when nothing of it does. */
export const within = (box: Rect, { width, height }: Size): Rect | null => {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [w, h] = [Math.min(width, box.x + box.w) - x, Math.min(height, box.y + box.h) - y];
  return w > 0 && h > 0 ? { x, y, w, h } : null;
};

/**
 * The view that shows the face alike in every image, so that linked images start feature upon feature: by the
 * eyes where they are known, else by the face box, else the whole image.
 */
export const fitFace = (image: Framed, pane: Size): View => {
  const eyes = recordedEyes(image);
  if (eyes) {
    const [a, b] = [eyes.first, eyes.second];
    const distance = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const reach = distance * EYES_TO_EDGE;
    const x = (a[0] + b[0]) / 2;
    // The eyes lie above the middle of a head.
    const y = (a[1] + b[1]) / 2 + distance * 0.45;
    return fitRect({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }, pane);
  }
  const face = image.faceBox && within(image.faceBox, image);
  return face ? fitRect(face, pane, AROUND_FACE) : fitImage(image, pane);
};
