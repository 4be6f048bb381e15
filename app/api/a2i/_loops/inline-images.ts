import { createHash } from 'node:crypto';
import { type Result, refuse } from '@/lib/domain/refusal';

/** Where InputContent may hold an image's bytes instead of naming them by hash. */
const MEMBER = 'bytes_base64';
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

type Members = Record<string, unknown>;
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Inline {
  /** The same content with every inline image named by its hash. */
  readonly content: Members;
  readonly images: readonly Uint8Array[];
}

const imagesIn = (content: Members): readonly Members[] => {
  const candidates = Array.isArray(content.candidates) ? content.candidates : [];
  const of = candidates.flatMap((candidate) => (isMembers(candidate) ? [candidate.image] : []));
  return [content.probe, ...of].filter(isMembers).filter((image) => MEMBER in image);
};

/**
 * Takes the images out of a match's body: their bytes go where every upload goes, and the body names them. A hash
 * that is given as well must be that of the bytes. @returns input_content_invalid, image_hash_mismatch
 */
export const takeOutImages = (sent: unknown): Result<Inline> => {
  if (!isMembers(sent)) return refuse('input_content_invalid');
  const content = structuredClone(sent);
  const images: Uint8Array[] = [];
  for (const image of imagesIn(content)) {
    const text = image[MEMBER];
    if (typeof text !== 'string' || !BASE64.test(text))
      return refuse('input_content_invalid', `${MEMBER} is not base64.`);
    const bytes = Buffer.from(text, 'base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (image.sha256 !== undefined && image.sha256 !== sha256) return refuse('image_hash_mismatch');
    delete image[MEMBER];
    image.sha256 = sha256;
    images.push(bytes);
  }
  return { ok: true, value: { content, images } };
};
