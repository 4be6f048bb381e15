import { createHash } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sealed } from '@/lib/backup/archive';
import { type Counted, deskEntries, textEntry } from '@/lib/backup/entries';
import { ABOUT, type About, BackupError, type End } from '@/lib/backup/format';
import { readBackup } from '@/lib/backup/read-backup';
import { withDigests } from '@/lib/backup/with-digests';
import type { BlobList } from '@/lib/ports/blob-list';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { RowSource } from '@/lib/ports/row-store';

export interface BackupParts {
  readonly rows: RowSource;
  readonly blobs: Pick<BlobStore, 'open'>;
  readonly list: BlobList;
  readonly about: Omit<About, 'schema'>;
  readonly passphrase: string;
  /** scrypt's factor, log2; 18 is about a second. */
  readonly work: number;
  readonly say: (text: string) => void;
}

export interface Made {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  readonly images: number;
  readonly damaged: readonly string[];
}

const NO_ROOM: Readonly<Record<string, string>> = {
  ENOSPC: 'There is not enough room for the backup',
  EDQUOT: 'There is not enough room for the backup',
  EEXIST: 'There is a file of that name already; a backup never replaces one',
  ENOENT: 'The folder for the backup does not exist',
  EACCES: 'The backup may not be written there',
  EROFS: 'The backup cannot be written there',
};

const asBackupError = (fault: unknown, file: string): unknown => {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  const why = NO_ROOM[code];
  return why ? new BackupError(`${why} (${file}). Nothing is left behind.`) : fault;
};

async function* all(parts: BackupParts, counted: Counted) {
  const { about, rows, blobs, list } = parts;
  yield textEntry(ABOUT, `${JSON.stringify({ ...about, schema: rows.schema })}\n`);
  yield* withDigests(deskEntries(rows, blobs, list, counted), counted);
}

const MEGABYTE = 1024 * 1024;
const EVERY = 64 * MEGABYTE;

const write = async (part: string, parts: BackupParts, counted: Counted) => {
  const file = await open(/* turbopackIgnore: true */ part, 'wx', 0o600);
  const hash = createHash('sha256');
  let [bytes, told] = [0, 0];
  try {
    for await (const chunk of await sealed(all(parts, counted), parts.passphrase, parts.work)) {
      hash.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
      if (bytes - told < EVERY) continue;
      told = bytes;
      parts.say(`${Math.round(bytes / MEGABYTE)} MB: ${counted.rows} rows, ${counted.images} images`);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(/* turbopackIgnore: true */ path, 'r');
  await folder.sync().finally(() => folder.close());
};

/**
 * Writes a backup beside its name, reads it back whole, and only then gives it its name: what has the name is durable
 * and was verified. Memory does not grow with the desk.
 * @throws BackupError with what is wrong; then there is no file
 */
export const makeBackup = async (file: string, parts: BackupParts): Promise<Made> => {
  const part = `${file}.${process.pid}.part`;
  const counted: Counted = { rows: 0, images: 0, damaged: [] };
  try {
    const { bytes, sha256 } = await write(part, parts, counted);
    parts.say(`Written (${bytes} bytes). Reading it back.`);
    const { end }: { end: End } = await readBackup(part, parts.passphrase, async () => {});
    if (end.rows !== counted.rows || end.images !== counted.images)
      throw new BackupError('What was read back is not what was written.');
    // Unlike a rename this never replaces a file that is there.
    await link(part, file);
    await syncFolder(dirname(file));
    return { file, bytes, sha256, ...counted };
  } catch (fault) {
    throw asBackupError(fault, file);
  } finally {
    await rm(part, { force: true });
  }
};
