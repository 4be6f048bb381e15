import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCopies } from '@/lib/media/copies';
import { atOnce } from '../at-once';
import type { Picture } from './pictures';

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
};

/** For each picture: its SHA-256, the file, the same two copies, each written and flushed. Nothing else. */
export const bareImages = (folder: string, pictures: readonly Picture[], atATime: number): Promise<void> =>
  atOnce(pictures, atATime, async ({ bytes }) => {
    const path = join(folder, createHash('sha256').update(bytes).digest('hex'));
    await writeSynced(path, bytes);
    const { display, thumb } = await makeCopies(path, 'image/jpeg');
    await writeSynced(`${path}.display`, display);
    await writeSynced(`${path}.thumb`, thumb);
  });
