import { decodeRefusal } from './decode-refusal';
import { maxImagePixels, maxImageSide } from './limits';
import { MediaRefusal } from './media-refusal';
import { isAnimatedPng } from './png-animation';
import sharp from './sharp';
import type { ImageType } from './sniff';

export type Inspected = {
  /** Pixels after EXIF orientation is applied: what a viewer sees, and what boxes refer to. */
  readonly width: number;
  readonly height: number;
  /** EXIF 1..8; 1 when the file says nothing. */
  readonly exifOrientation: number;
};

const requireSize = (width: number, height: number): void => {
  if (width * height <= maxImagePixels && Math.max(width, height) <= maxImageSide) return;
  throw new MediaRefusal(
    'image_too_many_pixels',
    `The image is ${width} by ${height} pixels; at most ${maxImagePixels / 1e6} megapixels and ${maxImageSide} pixels a side are accepted.`,
    'Crop the image to the face and its surroundings, or scale it down, and send that.',
  );
};

const animated = (): MediaRefusal =>
  new MediaRefusal(
    'image_type_not_supported',
    'The image is animated. A review compares single pictures.',
    'Choose the one frame that was searched with, and send it as JPEG, PNG or WebP.',
  );

/**
 * Size and orientation from the file's header; no pixel is decoded, so a pixel bomb costs nothing.
 * @throws MediaRefusal `image_too_many_pixels`, `image_type_not_supported` (animated),
 * `image_truncated`, `image_unreadable`
 */
export const inspect = async (path: string, type: ImageType): Promise<Inspected> => {
  // No pixel limit here: it would refuse without saying the size. Reading a header does not decode.
  const header = sharp(path, { limitInputPixels: false }).metadata();
  const metadata = await header.catch(async (cause: unknown) => {
    throw await decodeRefusal(cause, path, type);
  });
  const { width, height, orientation } = metadata;
  // The decoder chooses by content, too; should it ever see another type than we did, nothing is decoded.
  if (metadata.mediaType !== type) throw await decodeRefusal(undefined, path, type);
  requireSize(width, height);
  if ((metadata.pages ?? 1) > 1 || (type === 'image/png' && (await isAnimatedPng(path)))) throw animated();
  const exifOrientation = orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : 1;
  const turned = exifOrientation >= 5;
  return { width: turned ? height : width, height: turned ? width : height, exifOrientation };
};
