import { hasWholeFile } from './has-whole-file';
import { MediaRefusal } from './media-refusal';
import type { ImageType } from './sniff';

/**
 * Turns a decoder's failure into a refusal. Its messages do not tell a cut-off file from a damaged one
 * (a cut PNG is "libpng read error" or even "Unknown error"), so the file's own end decides.
 */
export const decodeRefusal = async (cause: unknown, path: string, type: ImageType): Promise<MediaRefusal> => {
  const said = cause instanceof Error ? cause.message : '';
  const cut = said.includes('premature end of JPEG image') || !(await hasWholeFile(path, type));
  if (cut) {
    return new MediaRefusal(
      'image_truncated',
      'The image file ends before the picture does: part of it is missing.',
      'Send the file again, whole; compare its size and SHA-256 with those of the source.',
      { cause },
    );
  }
  return new MediaRefusal(
    'image_unreadable',
    'The file begins like an image but cannot be decoded: it is damaged or not a complete image.',
    'Open the file in an image viewer; if it looks right, save it again as JPEG or PNG and send that.',
    { cause },
  );
};
