import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

const chunkHeader = 8;
const chunkFrame = 12; // length, type, checksum
// Real files have a few dozen chunks before their pixels; more is somebody making work.
const mostChunks = 1024;

const isAnimatedFile = async (file: FileHandle): Promise<boolean> => {
  const header = Buffer.alloc(chunkHeader);
  let position = 8; // after the signature
  for (let chunk = 0; chunk < mostChunks; chunk += 1) {
    const { bytesRead } = await file.read(header, 0, chunkHeader, position);
    if (bytesRead < chunkHeader) return false;
    const type = header.toString('latin1', 4);
    if (type === 'acTL') return true;
    if (type === 'IDAT' || type === 'IEND') return false;
    position += chunkFrame + header.readUInt32BE(0);
  }
  return true;
};

/**
 * Whether a PNG file is animated. The decoder does not tell: it shows the first picture of an APNG as if
 * it were all. An `acTL` chunk before the pixels says so (PNG third edition, 11.3.5); an endless row of
 * chunks before the pixels is taken for animated, too.
 */
export const isAnimatedPng = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    return await isAnimatedFile(file);
  } finally {
    await file.close();
  }
};
