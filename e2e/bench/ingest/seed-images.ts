import { createHash } from 'node:crypto';
import type { Desk } from '@/lib/ports/desk';
import type { StoredImage } from '@/lib/ports/integrator-store';
import { HEIGHT, type Picture, WIDTH } from './pictures';

/** Hashes without a file behind them: a batch asks which images were uploaded, and reads none. */
export const hashes = (count: number): readonly Picture[] =>
  Array.from({ length: count }, (_, n) => ({
    sha256: createHash('sha256').update(`image ${n}`).digest('hex'),
    bytes: Buffer.alloc(0),
  }));

/** Records that this integrator uploaded them. */
export const seedImages = async (
  { stores: { integrators } }: Desk,
  integrator: string,
  images: readonly Picture[],
): Promise<void> => {
  const facts: Omit<StoredImage, 'sha256'> = {
    integrator,
    bytes: 126_000,
    type: 'image/jpeg',
    width: WIDTH,
    height: HEIGHT,
    exifOrientation: 1,
    receivedAt: new Date().toISOString(),
  };
  await Promise.all(images.map(({ sha256 }) => integrators.addImage({ ...facts, sha256 })));
};
