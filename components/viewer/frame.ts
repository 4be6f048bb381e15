import { fitImage, fitRect, type Size, type View } from '@/components/viewer/view';
import type { ImageView } from '@/lib/domain/projection-view';

type Framed = Pick<ImageView, 'width' | 'height' | 'faceBox' | 'landmarks'>;

/** Share of the pane's height between eye line and face box edge that shows head, hair and chin as well. */
const AROUND_FACE = 0.18;
/** Eye distances from the middle of the eyes to the edge of the shown region: enough for hairline and chin. */
const EYES_TO_EDGE = 2.4;

/**
 * The view that shows the face alike in every image, so that linked images start feature upon feature: by the
 * eyes where they are known, else by the face box, else the whole image.
 */
export const fitFace = (image: Framed, pane: Size): View => {
  if (image.landmarks) {
    const [left, right] = [image.landmarks.leftEye, image.landmarks.rightEye];
    const distance = Math.hypot(right[0] - left[0], right[1] - left[1]);
    const reach = distance * EYES_TO_EDGE;
    if (distance > 0) {
      const x = (left[0] + right[0]) / 2;
      // The eyes lie above the middle of a head.
      const y = (left[1] + right[1]) / 2 + distance * 0.45;
      return fitRect({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }, pane);
    }
  }
  if (image.faceBox && image.faceBox.w > 0 && image.faceBox.h > 0)
    return fitRect(image.faceBox, pane, AROUND_FACE);
  return fitImage(image, pane);
};
