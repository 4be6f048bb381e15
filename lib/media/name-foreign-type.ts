import { startsWith } from './magic-bytes';

type Signature = readonly [name: string, magic: string | readonly number[], offset?: number];

const signatures: readonly Signature[] = [
  ['a GIF image', 'GIF8'],
  ['a BMP image', 'BM'],
  ['a TIFF or camera raw image', 'II*\0'],
  ['a TIFF or camera raw image', 'MM\0*'],
  ['a PDF document', '%PDF-'],
  ['an icon file', [0, 0, 1, 0]],
  ['a Photoshop file', '8BPS'],
  ['a JPEG XL image', [0xff, 0x0a]],
  ['a JPEG XL image', 'JXL ', 4],
  ['a JPEG 2000 image', 'jP  ', 4],
  ['an archive', 'PK\u0003\u0004'],
  ['a video or sound file', 'RIFF'],
  ['base64 text instead of image bytes', '/9j/'],
  ['base64 text instead of image bytes', 'iVBORw0KGgo'],
  ['base64 text instead of image bytes', 'UklGR'],
  ['a data URL instead of image bytes', 'data:'],
];

// ISO base media files name their brand at byte 8; anything not known to be a still image is a video.
const stillBrands = new Map([
  ['avif', 'an AVIF image'],
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'].map(
    (brand) => [brand, 'a HEIC image'] as const,
  ),
]);

const nameMarkup = (head: Uint8Array): string | undefined => {
  // Zero bytes go, so that UTF-16 reads too.
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '').toLowerCase();
  if (!/^[^a-z0-9<]{0,64}</.test(text)) return undefined;
  if (/<(?:[a-z]+:)?svg[\s>]|<!doctype svg/.test(text)) return 'an SVG drawing (which can carry scripts)';
  return /<!doctype html|<html/.test(text) ? 'an HTML page' : undefined;
};

/** What an unsupported file is, as words for a sentence; undefined when its first bytes tell nothing. */
export const nameForeignType = (head: Uint8Array): string | undefined => {
  if (startsWith(head, 'ftyp', 4)) {
    const brand = Buffer.from(head.subarray(8, 12)).toString('latin1');
    return stillBrands.get(brand) ?? 'a video';
  }
  const known = signatures.find(([, magic, offset]) => startsWith(head, magic, offset));
  return known?.[0] ?? nameMarkup(head);
};
