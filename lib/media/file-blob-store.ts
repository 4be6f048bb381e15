import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BlobList } from '@/lib/ports/blob-list';
import type { BlobKey, BlobStore, OpenBlob } from '@/lib/ports/blob-store';
import { createDurableDirectories, syncDirectory } from './durable-directory';
import { listFiles } from './list-files';
import { streamFile } from './stream-file';

const keyPattern = /^(original|display|thumb)\/(([0-9a-f]{2})([0-9a-f]{2})[0-9a-f]{60})$/;
const hour = 3_600_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const nullIfMissing = (error: unknown): null => {
  if (isMissing(error)) return null;
  throw error;
};

export type FileBlobStore = BlobStore & {
  /** On the store's file system; uploads may be received here, so that one sweep serves both. */
  readonly tempDir: string;
  readonly list: BlobList;
  /** Removes temp files that nobody has touched for an hour; for the start. Returns how many. */
  sweepTemp(olderThanMs?: number): Promise<number>;
};

/**
 * Blobs as files: `<root>/<ab>/<cd>/<sha256>.<kind>`, so that an image and its copies share a directory
 * and its flushes. A file under its final name is whole; once `put` has resolved, it is durable, too.
 *
 * `turbopackIgnore`: the data directory is none of the build's business; without it, the build would look
 * for it in the project and pack the whole of that.
 */
export const createFileBlobStore = (directory: string): FileBlobStore => {
  const root = resolve(directory);
  const tempDir = join(root, 'temp');
  const ensureDirectory = createDurableDirectories(root);

  const pathOf = (key: BlobKey): string => {
    const [, kind, sha256, first, second] = keyPattern.exec(key) ?? [];
    if (!kind || !sha256 || !first || !second)
      throw new TypeError('A blob key is <kind>/<64 lower-case hex digits>');
    return join(/* turbopackIgnore: true */ root, first, second, `${sha256}.${kind}`);
  };

  const writeTemp = async (temp: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<void> => {
    const file = await open(temp, 'wx');
    try {
      const chunks = bytes instanceof Uint8Array ? [bytes] : bytes;
      for await (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  };

  const put: BlobStore['put'] = async (key, bytes) => {
    const path = pathOf(key);
    await mkdir(tempDir, { recursive: true });
    await ensureDirectory(dirname(path));
    const temp = join(tempDir, `${randomUUID()}.part`);
    try {
      await writeTemp(temp, bytes);
      await rename(temp, path);
    } catch (error) {
      await rm(temp, { force: true });
      throw error;
    }
    await syncDirectory(dirname(path));
  };

  const openBlob = async (key: BlobKey): Promise<OpenBlob | null> => {
    const file = await open(/* turbopackIgnore: true */ pathOf(key), 'r').catch(nullIfMissing);
    if (!file) return null;
    const { size } = await file.stat();
    return { stream: streamFile(file), size };
  };

  const look: BlobStore['look'] = async (key) => {
    const found = await stat(/* turbopackIgnore: true */ pathOf(key)).catch(nullIfMissing);
    return found && { size: found.size, stamp: `${found.size} ${found.mtimeMs} ${found.ino}` };
  };

  const has = async (key: BlobKey): Promise<boolean> => {
    const path = pathOf(key);
    if (!(await stat(/* turbopackIgnore: true */ path).catch(nullIfMissing))) return false;
    // Another put may have renamed it and not yet flushed the directory.
    await ensureDirectory(dirname(path));
    await syncDirectory(dirname(path));
    return true;
  };

  const deleteBlob = async (key: BlobKey): Promise<void> => {
    const path = pathOf(key);
    const gone = await rm(path).then(() => true, nullIfMissing);
    if (gone) await syncDirectory(dirname(path));
  };

  const sweepTemp = async (olderThanMs = hour): Promise<number> => {
    const before = Date.now() - olderThanMs;
    let swept = 0;
    for (const name of (await readdir(tempDir).catch(nullIfMissing)) ?? []) {
      const path = join(tempDir, name);
      const found = await stat(path).catch(nullIfMissing);
      if (!found?.isFile() || found.mtimeMs > before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  };

  return { tempDir, list: listFiles(root), put, open: openBlob, look, has, delete: deleteBlob, sweepTemp };
};
