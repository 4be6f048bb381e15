import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { Picture } from '../ingest/pictures';

/** Coarse grain is drawn small and enlarged: noise of every size, as light on skin and cloth has it. */
const COARSER = 16;

const noise = (width: number, height: number, sigma: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: { r: 128, g: 128, b: 128 },
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  });

const face = (width: number, height: number, tone: number): Buffer =>
  Buffer.from(
    `<svg width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="none">
      <defs><radialGradient id="g"><stop offset="0" stop-color="hsl(${tone} 38% 68%)"/><stop offset="0.8" stop-color="hsl(${tone} 34% 50%)"/><stop offset="1" stop-color="#345" stop-opacity="0"/></radialGradient></defs>
      <ellipse cx="50" cy="50" rx="27" ry="38" fill="url(#g)"/>
      <ellipse cx="40" cy="42" rx="4" ry="1.6" fill="#234"/><ellipse cx="60" cy="42" rx="4" ry="1.6" fill="#234"/>
      <path d="M47 57 Q50 61 53 57 M41 70 Q50 74 59 70" stroke="#643" fill="none" stroke-width="0.9"/>
    </svg>`,
  );

/** A JPEG of so many pixels that costs about as much to decode as a photograph: grain of all sizes over a drawn face. */
export const photograph = async (width: number, height: number, tone: number): Promise<Picture> => {
  const coarse = await noise(Math.ceil(width / COARSER), Math.ceil(height / COARSER), 40)
    .png()
    .toBuffer();
  const ground = await sharp(coarse).resize(width, height, { kernel: 'cubic', fit: 'fill' }).png().toBuffer();
  const fine = await noise(width, height, 12).blur(0.7).png().toBuffer();
  const bytes = await sharp(ground)
    .composite([{ input: fine, blend: 'soft-light' }, { input: face(width, height, tone) }])
    .jpeg({ quality: 90 })
    .toBuffer();
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
};
