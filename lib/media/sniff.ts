import { startsWith } from './magic-bytes';
import { MediaRefusal } from './media-refusal';
import { nameForeignType } from './name-foreign-type';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

/** How many first bytes `sniff` wants to see; fewer are fine for a shorter file. */
export const sniffBytes = 4096;

const remedy = 'Send the photograph itself as JPEG, PNG or WebP, as raw bytes.';

const typeOf = (head: Uint8Array): ImageType | undefined => {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'image/webp';
  return undefined;
};

/**
 * The image type by its first bytes; name and declared type of the upload are not believed.
 * @throws MediaRefusal `image_type_not_supported`, naming what the bytes look like where that is known
 */
export const sniff = (head: Uint8Array): ImageType => {
  const type = typeOf(head);
  if (type) return type;
  const found = nameForeignType(head);
  const detail = found
    ? `The file is ${found}, whatever its name says. Only JPEG, PNG and WebP are accepted.`
    : 'The file does not begin like a JPEG, PNG or WebP image, and only those are accepted.';
  throw new MediaRefusal('image_type_not_supported', detail, remedy);
};

/**
 * A declared type that contradicts the bytes is refused: whoever labels wrongly may have sent the wrong file.
 * @param declared media type from the request, if it names an image type; anything else is ignored
 */
export const requireDeclaredType = (declared: string | undefined, actual: ImageType): void => {
  const named = declared?.split(';')[0]?.trim().toLowerCase().replace('image/jpg', 'image/jpeg');
  if (!named?.startsWith('image/') || named === 'image/*' || named === actual) return;
  throw new MediaRefusal(
    'image_type_not_supported',
    `The upload declares another image type than its bytes have: they are ${actual}.`,
    `Check that this is the intended file, and send it as ${actual}.`,
  );
};
