import { open } from 'node:fs/promises';
import type { ImageType } from './sniff';

const tailBytes = 64 * 1024;

/** Whether the file has the end that its format requires. Asked only after a decoder has given up on it. */
export const hasWholeFile = async (path: string, type: ImageType): Promise<boolean> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const part = Buffer.alloc(Math.min(size, tailBytes));
    if (type === 'image/webp') {
      await file.read(part, 0, part.length, 0);
      return part.length >= 12 && part.readUInt32LE(4) + 8 <= size;
    }
    await file.read(part, 0, part.length, size - part.length);
    return type === 'image/png' ? part.includes('IEND') : part.includes(Buffer.from([0xff, 0xd9]));
  } finally {
    await file.close();
  }
};
