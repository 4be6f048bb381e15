import { createHash } from 'node:crypto';
import type { Counted } from '@/lib/backup/entries';
import { textEntry } from '@/lib/backup/entries';
import { type DigestLine, END, type Entry, LISTED, listPath } from '@/lib/backup/format';

/**
 * The entries, with a list of digests after every few hundred and at the end how much there was in all. `counted` is
 * complete when the last entry has passed. Each body is read to its end before the next entry is asked for.
 */
export async function* withDigests(entries: AsyncIterable<Entry>, counted: Counted): AsyncGenerator<Entry> {
  let lines: DigestLine[] = [];
  let [n, count, bytes] = [0, 0, 0];
  const lists = createHash('sha256');
  const list = (): Entry => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    lists.update(createHash('sha256').update(text).digest());
    lines = [];
    return textEntry(listPath(n++), text);
  };
  for await (const entry of entries) {
    const hash = createHash('sha256');
    const body = async function* () {
      for await (const chunk of entry.body) {
        hash.update(chunk);
        yield chunk;
      }
    };
    yield { ...entry, body: body() };
    lines.push({ path: entry.path, bytes: entry.bytes, sha256: hash.digest('hex') });
    count += 1;
    bytes += entry.bytes;
    if (lines.length === LISTED) yield list();
  }
  if (lines.length > 0) yield list();
  const { rows, images } = counted;
  const end = { entries: count, bytes, rows, images, lists: lists.digest('hex') };
  yield textEntry(END, `${JSON.stringify(end)}\n`);
}
