import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive: made when its turn comes, so that a later one may tell of those before it. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** An archive as it is made, one file after the other; nothing is kept. A fault in a file ends it broken. */
const zipBytes = (entries: readonly ZipEntry[], at: Date): Readable => {
  const zip = new ZipFile();
  const out = Readable.from(zip.outputStream as AsyncIterable<Uint8Array>, { objectMode: false });
  const fail = (fault: unknown): void => {
    out.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  };
  zip.on('error', fail);
  for (const { name, bytes } of entries) {
    zip.addReadStreamLazy(name, { mtime: at, mode: 0o100644 }, (give) => {
      const file = Readable.from(bytes(), { objectMode: false });
      file.on('error', fail);
      // Who stops reading the archive stops the search that feeds it.
      out.on('close', () => file.destroy());
      give(null, file);
    });
  }
  zip.end();
  return out;
};

/** `Readable.toWeb` counts chunks and not bytes, and would take far ahead; here one is read when one is wanted. */
const webStream = (from: Readable): ReadableStream<Uint8Array> => {
  const chunks = from[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => {
        from.destroy();
      },
    },
    { highWaterMark: 0 },
  );
};

/** A ZIP archive as a stream of constant memory. */
export const zipStream = (entries: readonly ZipEntry[], at: Date): ReadableStream<Uint8Array> =>
  webStream(zipBytes(entries, at));
