import { createHash } from 'node:crypto';
import { BackupError, type Entry, imagePath, tablePath } from '@/lib/backup/format';
import type { BlobList } from '@/lib/ports/blob-list';
import type { BlobStore } from '@/lib/ports/blob-store';
import type { RowSource } from '@/lib/ports/row-store';

/** Text of one entry of rows; a tar archive wants to know how long an entry is before it comes. */
const ENTRY_CHARACTERS = 1024 * 1024;

export interface Counted {
  rows: number;
  images: number;
  /** Originals whose bytes are not those that their name says: the desk was damaged before the backup. */
  damaged: string[];
}

export const textEntry = (path: string, text: string): Entry => {
  const body = Buffer.from(text, 'utf8');
  return { path, bytes: body.length, body: [body] };
};

async function* tableEntries(rows: RowSource, table: string, counted: Counted): AsyncGenerator<Entry> {
  let [n, text] = [0, ''];
  for await (const some of rows.rows(table)) {
    for (const row of some) text += `${JSON.stringify(row)}\n`;
    counted.rows += some.length;
    if (text.length < ENTRY_CHARACTERS) continue;
    yield textEntry(tablePath(table, n++), text);
    text = '';
  }
  if (text !== '') yield textEntry(tablePath(table, n), text);
}

/** The bytes as they pass; at the end an original that is not what its name says is noted. */
async function* watched(
  stream: ReadableStream<Uint8Array>,
  key: string,
  counted: Counted,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    yield chunk;
  }
  const [kind, name] = key.split('/');
  if (kind === 'original' && hash.digest('hex') !== name) counted.damaged.push(key);
}

async function* imageEntries(blobs: Pick<BlobStore, 'open'>, list: BlobList, counted: Counted) {
  for await (const { key } of list()) {
    const open = await blobs.open(key);
    if (!open) throw new BackupError(`${key} was there and is gone; begin again.`);
    counted.images += 1;
    yield { path: imagePath(key), bytes: open.size, body: watched(open.stream, key, counted) };
  }
}

/**
 * Everything that a backup holds. Rows first, as of one instant, then images: each image is written before a row
 * names it, and none is removed while the desk was asked to hold that back, so a later list holds all that the rows need.
 */
export async function* deskEntries(
  rows: RowSource,
  blobs: Pick<BlobStore, 'open'>,
  list: BlobList,
  counted: Counted,
): AsyncGenerator<Entry> {
  for (const table of rows.tables) yield* tableEntries(rows, table, counted);
  yield* imageEntries(blobs, list, counted);
}
