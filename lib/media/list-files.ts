import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobList } from '@/lib/ports/blob-list';
import { type BlobKey, blobKinds } from '@/lib/ports/blob-store';

const PART = /^[0-9a-f]{2}$/;
const FILE = new RegExp(`^([0-9a-f]{64})\\.(${blobKinds.join('|')})$`);

const nullIfMissing = (fault: unknown): null => {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
  throw fault;
};

async function* namesIn(path: string, pattern: RegExp): AsyncGenerator<string> {
  const directory = await opendir(/* turbopackIgnore: true */ path).catch(nullIfMissing);
  if (directory) for await (const { name } of directory) if (pattern.test(name)) yield name;
}

/** The blobs of a file store (file-blob-store.ts), a directory at a time. */
export const listFiles = (root: string): BlobList =>
  async function* () {
    for await (const first of namesIn(root, PART)) {
      for await (const second of namesIn(join(root, first), PART)) {
        const folder = join(root, first, second);
        for await (const name of namesIn(folder, FILE)) {
          const [, sha256, kind] = FILE.exec(name) ?? [];
          // Gone since its folder was read.
          const found = await stat(/* turbopackIgnore: true */ join(folder, name)).catch(nullIfMissing);
          if (found) yield { key: `${kind}/${sha256}` as BlobKey, size: found.size };
        }
      }
    }
  };
