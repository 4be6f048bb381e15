import { createHash } from 'node:crypto';
import sharp from 'sharp';

export const WIDTH = 800;
export const HEIGHT = 1000;
const DIFFERENT = 24;

export interface Picture {
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** A drawn shape over grain: about as hard to compress as a photograph of a face. */
const scene = async (n: number): Promise<Buffer> => {
  const colour = `hsl(${(n * 47) % 360} 30% ${45 + (n % 5) * 6}%)`;
  const shape = `<svg width="${WIDTH}" height="${HEIGHT}"><defs><radialGradient id="g"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="#456" stop-opacity="0"/></radialGradient></defs><ellipse cx="${380 + n}" cy="${480 - n}" rx="${230 + n * 3}" ry="310" fill="url(#g)"/></svg>`;
  return sharp({
    create: {
      width: WIDTH,
      height: HEIGHT,
      channels: 3,
      background: { r: 150, g: 150, b: 150 },
      noise: { type: 'gaussian', mean: 140, sigma: 14 },
    },
  })
    .blur(1)
    .composite([{ input: Buffer.from(shape) }])
    .jpeg({ quality: 90 })
    .toBuffer();
};

/** A JPEG comment (marker FFFE) after the first two bytes: other bytes and another hash, the same picture. */
const withComment = (jpeg: Buffer, text: string): Buffer => {
  const comment = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
};

/** A source of JPEG files of which no two have the same bytes; drawn from two dozen scenes in turn. */
export const pictures = async (): Promise<() => Picture> => {
  const scenes = await Promise.all(Array.from({ length: DIFFERENT }, (_, n) => scene(n)));
  let made = 0;
  return () => {
    const bytes = withComment(scenes[made % DIFFERENT] ?? Buffer.alloc(0), `picture ${made}`);
    made += 1;
    return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  };
};
