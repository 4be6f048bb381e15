import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fillOf, openStoresToRead, rowsOf } from '@/db/read-only';
import { createFileBlobStore } from '@/lib/media/file-blob-store';
import { listFiles } from '@/lib/media/list-files';
import type { BlobList } from '@/lib/ports/blob-list';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { Config } from '@/lib/ports/config';
import type { RowSource, RowTarget } from '@/lib/ports/row-store';
import type { Stores } from '@/lib/ports/stores';

/** The parts of a desk that another process may be running: for `backup` and `verify`, which only read. */
export interface Offline {
  readonly blobs: BlobStore;
  readonly list: BlobList;
  readonly stores: () => Promise<Stores>;
  readonly rows: () => Promise<RowSource>;
  /** For `restore`: an empty database, and what it does with the images. */
  readonly target: () => Promise<RowTarget>;
  readonly hasImages: () => Promise<boolean>;
  readonly clearImages: () => Promise<void>;
}

export const offline = (config: Config): Offline => {
  const images = join(config.dataDir, 'images');
  const list = listFiles(images);
  return {
    blobs: createFileBlobStore(images),
    list,
    stores: () => openStoresToRead(config),
    rows: () => rowsOf(config),
    target: () => fillOf(config),
    hasImages: async () => {
      for await (const _ of list()) return true;
      return false;
    },
    clearImages: async () => {
      // Not the folder itself: it may be a mount of its own.
      const names = await readdir(images).catch(() => [] as string[]);
      for (const name of names) await rm(join(images, name), { recursive: true, force: true });
    },
  };
};
