import { createHash } from 'node:crypto';
import sharp, { type Exif } from 'sharp';

export interface OwnPicture {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Another number, another picture. */
  readonly seed: number;
  /** A red cross over the whole picture whose arms meet in this pixel. */
  readonly cross?: readonly [x: number, y: number];
  /** Written into the file, which then is a JPEG. */
  readonly exif?: Exif;
}

/** Something like a face in plain shapes, so that two pictures are told apart at a glance. */
const face = ({ width, height, seed, cross }: Drawing): string => {
  const hue = (seed * 67) % 360;
  const eye = (side: number) =>
    `<ellipse cx="${width * (0.5 + side * 0.12)}" cy="${height * 0.42}" rx="${width * 0.035}" ry="${height * 0.02}" fill="#222"/>`;
  const arms = cross
    ? `<path d="M${cross[0] + 0.5} 0V${height}M0 ${cross[1] + 0.5}H${width}" stroke="#f00" stroke-width="1" shape-rendering="crispEdges"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 20% 75%)"/>
    <ellipse cx="50%" cy="48%" rx="26%" ry="36%" fill="hsl(${(hue + 30) % 360} 35% 62%)"/>
    ${eye(-1)}${eye(1)}<path d="M${width * 0.42} ${height * 0.66}H${width * 0.58}" stroke="#522" stroke-width="${height * 0.015}"/>
    ${arms}</svg>`;
};

/** Draws a picture and says what its file is. */
export const drawPicture = async (drawing: Drawing): Promise<OwnPicture> => {
  const { width, height, exif } = drawing;
  const drawn = sharp(Buffer.from(face(drawing)), { limitInputPixels: false }).resize(width, height);
  const bytes = await (exif
    ? drawn.withExif(exif).jpeg()
    : drawn.flatten().png({ compressionLevel: 3 })
  ).toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, type: exif ? 'image/jpeg' : 'image/png', width, height };
};

/** Where the eyes of a drawn picture are, as an integrator names them. */
export const eyesOf = ({ width, height }: OwnPicture) => ({
  left_eye: [width * 0.38, height * 0.42] as [number, number],
  right_eye: [width * 0.62, height * 0.42] as [number, number],
});
