import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type ReadEntry, unsealed } from '@/lib/backup/archive';
import {
  ABOUT,
  type About,
  about,
  BackupError,
  type DigestLine,
  digestLine,
  END,
  type End,
  end,
  isList,
} from '@/lib/backup/format';

/** What is done with an entry; the body is read to its end, however far this gets with it. */
export type Take = (entry: ReadEntry, about: About) => Promise<void>;

const SMALL = 8 * 1024 * 1024;

const textOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > SMALL) throw new BackupError('A list in the backup is longer than it can be.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = <T>(text: string, schema: { parse(value: unknown): T }, what: string): T => {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new BackupError(`${what} cannot be read; it may be of another version of the desk.`);
  }
};

/** Checks lists of digests against the entries that came before them. */
class Digests {
  private waiting: DigestLine[] = [];
  private readonly lists = createHash('sha256');
  private entries = 0;
  private bytes = 0;

  add(line: DigestLine): void {
    this.waiting.push(line);
    this.entries += 1;
    this.bytes += line.bytes;
  }

  list(text: string): void {
    const lines = text.trim().split('\n');
    const [first] = lines
      .map((line, i) => [parsed(line, digestLine, 'A list of digests'), this.waiting[i]] as const)
      .filter(([a, b]) => a.path !== b?.path || a.bytes !== b.bytes || a.sha256 !== b.sha256);
    if (first || lines.length !== this.waiting.length)
      throw new BackupError(`${first?.[0].path ?? 'An entry'} is not what the list of digests says.`);
    this.lists.update(createHash('sha256').update(text).digest());
    this.waiting = [];
  }

  finish(said: End): void {
    const whole =
      this.waiting.length === 0 &&
      said.entries === this.entries &&
      said.bytes === this.bytes &&
      said.lists === this.lists.digest('hex');
    if (!whole) throw new BackupError('The backup does not hold what its end says.');
  }
}

const digested = async (entry: ReadEntry, about: About, take: Take): Promise<DigestLine> => {
  const hash = createHash('sha256');
  let bytes = 0;
  const body = (async function* () {
    for await (const chunk of entry.body) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  })();
  await take({ ...entry, body }, about);
  for await (const _ of body);
  return { path: entry.path, bytes, sha256: hash.digest('hex') };
};

/**
 * Reads a backup from its first byte to its last: decrypts, hashes every entry, compares with the lists of digests and
 * with the end. What `take` was given is proven only when this resolves.
 * @throws BackupError
 */
export const readBackup = async (
  file: string,
  passphrase: string,
  take: Take,
): Promise<{ readonly about: About; readonly end: End }> => {
  const digests = new Digests();
  let head: About | null = null;
  let last: End | null = null;
  for await (const entry of unsealed(createReadStream(/* turbopackIgnore: true */ file), passphrase)) {
    if (last) throw new BackupError('Something follows the end of the backup.');
    if (!head) {
      if (entry.path !== ABOUT) throw new BackupError('This is not a backup of the desk.');
      head = parsed(await textOf(entry.body), about, 'What the backup says of itself');
    } else if (isList(entry.path)) digests.list(await textOf(entry.body));
    else if (entry.path === END) {
      last = parsed(await textOf(entry.body), end, 'The end of the backup');
      digests.finish(last);
    } else digests.add(await digested(entry, head, take));
  }
  if (!head || !last) throw new BackupError('The backup ends before its end. Nothing of it is used.');
  return { about: head, end: last };
};
