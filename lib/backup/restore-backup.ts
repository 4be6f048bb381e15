import type { ReadEntry } from '@/lib/backup/archive';
import { type About, BackupError, type End, imageOf, tableOf } from '@/lib/backup/format';
import { readBackup } from '@/lib/backup/read-backup';
import { textLines } from '@/lib/backup/text-lines';
import type { BlobKey, BlobStore } from '@/lib/ports/blob-store';
import { NotEmpty, type PlainRow, type RowTarget } from '@/lib/ports/row-store';

export interface RestoreParts {
  readonly target: RowTarget;
  readonly blobs: Pick<BlobStore, 'put'>;
  /** Removes every image: what there is came from a restore. */
  readonly clearImages: () => Promise<void>;
  /** Whether there are images; they would mix with those of the backup. */
  readonly hasImages: () => Promise<boolean>;
  readonly passphrase: string;
  /** Judges what was restored before a desk may serve it; throws where it does not hold. */
  readonly verify: () => Promise<void>;
  readonly say: (text: string) => void;
}

export interface Restored {
  readonly about: About;
  readonly end: End;
}

const ROWS = 500;
const EVERY = 20_000;

const insertAll = async (target: RowTarget, table: string, body: ReadEntry['body']): Promise<void> => {
  let some: PlainRow[] = [];
  for await (const line of textLines(body)) {
    some.push(JSON.parse(line) as PlainRow);
    if (some.length < ROWS) continue;
    await target.insert(table, some);
    some = [];
  }
  if (some.length > 0) await target.insert(table, some);
};

const fill = async (file: string, parts: RestoreParts): Promise<void> => {
  const { target, blobs, say } = parts;
  let done = 0;
  await readBackup(file, parts.passphrase, async (entry) => {
    const [table, image] = [tableOf(entry.path), imageOf(entry.path)];
    if (table) await insertAll(target, table, entry.body);
    else if (image) await blobs.put(image as BlobKey, entry.body);
    else throw new BackupError(`The backup holds something that this version does not know: ${entry.path}.`);
    done += 1;
    if (done % EVERY === 0) say(`${done} entries restored`);
  });
  await target.finish();
};

const asBackupError = (fault: unknown): unknown => {
  if (fault instanceof BackupError || fault instanceof NotEmpty) return fault;
  const why = fault instanceof Error ? fault.message : String(fault);
  return new BackupError(`The backup could not be restored, and nothing of it was left: ${why}`);
};

/**
 * Reads the whole backup once before anything is touched, fills an empty desk, has it verified, and lets it serve only
 * then. Whatever goes wrong, nothing is left; a process that dies leaves a desk that does not start.
 * @throws BackupError, NotEmpty
 */
export const restoreBackup = async (file: string, parts: RestoreParts): Promise<Restored> => {
  const { target, say } = parts;
  say('Reading the backup before anything is changed.');
  const whole = await readBackup(file, parts.passphrase, async (_entry, { schema }) => {
    if (schema === target.schema) return;
    throw new BackupError(
      `The backup was made by another version of the desk (${schema}; this one has ${target.schema}). Restore it with that version, then upgrade.`,
    );
  });
  if (!(await target.begin()) && (await parts.hasImages())) {
    await target.clear();
    throw new NotEmpty('There are images here already; restore into an empty data directory.');
  }
  try {
    await parts.clearImages();
    say(`The backup is whole: ${whole.end.rows} rows, ${whole.end.images} images. Restoring.`);
    await fill(file, parts);
    say('Restored. Verifying it.');
    await parts.verify();
    await target.serve();
    return whole;
  } catch (fault) {
    await target.clear();
    await parts.clearImages();
    throw asBackupError(fault);
  }
};
