import { decodeGate } from './decode-gate';
import { decodeRefusal } from './decode-refusal';
import { maxImagePixels, thumbSide } from './limits';
import sharp from './sharp';
import type { ImageType } from './sniff';

/** Display copy and thumbnail are always of this type, whatever the original is. */
export const copyType = 'image/jpeg';

export type Copies = {
  /** Pixels of the display copy: those of the original after orientation. */
  readonly width: number;
  readonly height: number;
  readonly display: Buffer;
  readonly thumb: Buffer;
  readonly displayType: typeof copyType;
  readonly thumbType: typeof copyType;
};

// A neutral mid-grey under transparent pixels, like the surround of the review screen.
const underlay = '#808080';
// Normal photographs take well under a second; a file built to take minutes must not hold a core.
const timeout = { seconds: 60 };

const makeDisplay = (path: string) =>
  sharp(path, {
    limitInputPixels: maxImagePixels,
    // Refuses cut and broken files, tolerates mere warnings: some telephones write JPEG headers that
    // libjpeg remarks upon, and their photographs are whole.
    failOn: 'error',
  })
    .timeout(timeout)
    .autoOrient()
    .flatten({ background: underlay })
    // Unless told otherwise, sharp converts profiles and CMYK to sRGB and writes no profile, EXIF, XMP or IPTC.
    // No chroma subsampling: colour edges at 1:1 are what is compared. Unoptimised tables: half the time.
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false })
    .toBuffer({ resolveWithObject: true });

// From the display copy: JPEG shrinks while it loads, which costs less than decoding the original again
// or holding its raw pixels (120 MB at the limit) for a second use.
const makeThumb = (display: Buffer) =>
  sharp(display)
    .timeout(timeout)
    .resize({ width: thumbSide, height: thumbSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer();

/**
 * Makes the display copy (upright, sRGB, no metadata, full resolution) and the thumbnail (longest side
 * 320 px) of an inspected original. Waits for its turn at the decode gate.
 * @throws MediaRefusal `image_truncated` or `image_unreadable`
 */
export const makeCopies = (path: string, type: ImageType): Promise<Copies> =>
  decodeGate(async () => {
    const { data, info } = await makeDisplay(path).catch(async (cause: unknown) => {
      throw await decodeRefusal(cause, path, type);
    });
    const thumb = await makeThumb(data);
    const { width, height } = info;
    return { width, height, display: data, thumb, displayType: copyType, thumbType: copyType };
  });
