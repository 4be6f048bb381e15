import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { MediaRefusal } from './media-refusal';
import sharp from './sharp';

export const temporaryDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'second-look-media-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes in pieces, like a request body. */
export async function* inPieces(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A picture whose four quarters are red, green, blue and white (reading order), with some noise. */
export const picture = async (width = 120, height = 80) => {
  const data = Buffer.alloc(width * height * 3);
  const quarters = [
    [220, 30, 30],
    [30, 200, 30],
    [30, 30, 220],
    [230, 230, 230],
  ] as const;
  for (let i = 0; i < width * height; i += 1) {
    const quarter =
      quarters[(i % width < width / 2 ? 0 : 1) + (i < (width * height) / 2 ? 0 : 2)] ?? quarters[0];
    for (const [c, value] of quarter.entries())
      data[i * 3 + c] = value + ((((i * 2654435761) >>> 0) % 9973) % 11);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
};

export const jpegPicture = async (width?: number, height?: number): Promise<Buffer> =>
  (await picture(width, height)).jpeg().toBuffer();

/** The average colour of a small square around a point given in fractions of width and height. */
export const colourAt = async (bytes: Uint8Array, x: number, y: number): Promise<number[]> => {
  const { width, height } = await sharp(bytes).metadata();
  const region = { left: Math.floor(width * x), top: Math.floor(height * y), width: 4, height: 4 };
  const { channels } = await sharp(await sharp(bytes).extract(region).png().toBuffer()).stats();
  return channels.map(({ mean }) => mean);
};

/** The refusal that a piece of work ends in; anything else fails the test. */
export const refusalOf = async (work: Promise<unknown>): Promise<MediaRefusal> => {
  const outcome = await work.then(
    () => 'accepted',
    (error: unknown) => error,
  );
  if (outcome instanceof MediaRefusal) return outcome;
  throw new Error('expected a MediaRefusal', { cause: outcome });
};

const pack = resolve(process.env.SECOND_LOOK_PACK ?? '../shared/faces', 'upload-edge-cases');
export const hasPack = existsSync(pack);
/** One of the real photographs, which lie outside the project; only where `hasPack`. */
export const packFile = (name: string): Promise<Buffer> => readFile(join(pack, name));
