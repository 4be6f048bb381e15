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
  /** Discs around the middle of a pixel each; nothing else in the picture has their colours, nor is any of it white. */
  readonly marks?: Readonly<Partial<Record<MarkColour, readonly [x: number, y: number]>>>;
  /** Written into the file, which then is a JPEG. */
  readonly exif?: Exif;
}

/** Colours that are told apart on a photograph of a screen: each channel is full or empty. */
export const MARK_COLOURS = {
  magenta: '#f0f',
  cyan: '#0ff',
  yellow: '#ff0',
  red: '#f00',
  green: '#0f0',
} as const;
export type MarkColour = keyof typeof MARK_COLOURS;

/** In pixels of the picture. */
export const MARK_RADIUS = 6.5;

/** Something like a face in plain shapes, so that two pictures are told apart at a glance. */
const face = ({ width, height, seed, marks = {} }: Drawing): string => {
  const hue = (seed * 67) % 360;
  const eye = (side: number) =>
    `<ellipse cx="${width * (0.5 + side * 0.12)}" cy="${height * 0.42}" rx="${width * 0.035}" ry="${height * 0.02}" fill="#111"/>`;
  const discs = Object.entries(marks).map(
    ([colour, [x, y]]) =>
      `<circle cx="${x + 0.5}" cy="${y + 0.5}" r="${MARK_RADIUS}" fill="${MARK_COLOURS[colour as MarkColour]}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 20% 45%)"/>
    <ellipse cx="50%" cy="48%" rx="26%" ry="36%" fill="hsl(${(hue + 30) % 360} 35% 35%)"/>
    ${eye(-1)}${eye(1)}<path d="M${width * 0.42} ${height * 0.66}H${width * 0.58}" stroke="#522" stroke-width="${height * 0.015}"/>
    ${discs.join('')}</svg>`;
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

/** The same picture with each pixel so many times as wide and high, as a JPEG. */
export const enlarge = async (picture: OwnPicture, times: number): Promise<OwnPicture> => {
  const [width, height] = [picture.width * times, picture.height * times];
  const bytes = await sharp(picture.bytes).resize(width, height, { kernel: 'nearest' }).jpeg().toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, sha256, type: 'image/jpeg', width, height };
};

/** Where the eyes of a drawn picture are, as an integrator names them. */
export const eyesOf = ({ width, height }: OwnPicture) => ({
  left_eye: [width * 0.38, height * 0.42] as [number, number],
  right_eye: [width * 0.62, height * 0.42] as [number, number],
});
