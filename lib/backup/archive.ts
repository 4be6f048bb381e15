import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { extract, pack } from 'tar-stream';
import { BackupError, type Entry } from '@/lib/backup/format';

/** Web streams count chunks where nothing else is said; one at a time keeps the memory small. */
const ONE = { highWaterMark: 1 };

/** The entries as a tar archive, encrypted as an age file. `work` is scrypt's factor (log2), lower in tests alone. */
export const sealed = async (
  entries: AsyncIterable<Entry>,
  passphrase: string,
  work: number,
): Promise<AsyncIterable<Uint8Array>> => {
  const tar = pack();
  const fill = async (): Promise<void> => {
    for await (const { path, bytes, body } of entries) {
      const entry = tar.entry({ name: path, size: bytes, mode: 0o600 });
      await pipeline(Readable.from(body), entry);
    }
    tar.finalize();
  };
  fill().catch((fault: unknown) => tar.destroy(fault instanceof Error ? fault : new Error(String(fault))));
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  const clear = Readable.toWeb(Readable.from(tar), { strategy: ONE }) as ReadableStream<Uint8Array>;
  return (await encrypter.encrypt(clear)) as unknown as AsyncIterable<Uint8Array>;
};

const NOT_WHOLE = 'The file is cut short, or bytes in it were changed. Nothing of it is used.';

/** @throws BackupError */
const opened = async (file: Readable, passphrase: string): Promise<ReadableStream<Uint8Array>> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = Readable.toWeb(file, { strategy: ONE }) as ReadableStream<Uint8Array>;
  return decrypter.decrypt(source).catch((fault: unknown) => {
    const why = fault instanceof Error ? fault.message : '';
    if (/no identity/.test(why))
      throw new BackupError('The passphrase is not the one that this backup was made with.');
    throw new BackupError(
      /HMAC/.test(why) ? NOT_WHOLE : 'This is not a backup of the desk, or its beginning is damaged.',
    );
  });
};

/** One entry of an archive that is being read; the body has to be read to its end before the next one is asked for. */
export interface ReadEntry {
  readonly path: string;
  readonly bytes: number;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The entries of a sealed archive, in their order. @throws BackupError */
export async function* unsealed(file: Readable, passphrase: string): AsyncGenerator<ReadEntry> {
  const clear = await opened(file, passphrase);
  const tar = extract();
  const fed = pipeline(Readable.fromWeb(clear as Parameters<typeof Readable.fromWeb>[0]), tar).catch(
    () => null,
  );
  try {
    for await (const entry of tar) {
      yield {
        path: entry.header.name,
        bytes: entry.header.size ?? 0,
        body: entry as AsyncIterable<Uint8Array>,
      };
    }
  } catch (fault) {
    if (fault instanceof BackupError) throw fault;
    throw new BackupError(NOT_WHOLE);
  } finally {
    file.destroy();
    await fed;
  }
}
