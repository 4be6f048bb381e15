import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a bundle: its bytes, or where they come from once it is its turn. */
export type BundleFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | {
      readonly path: string;
      readonly size: number;
      readonly open: () => Promise<ReadableStream<Uint8Array>>;
    };

export interface Archive {
  readonly stream: ReadableStream<Uint8Array>;
  readonly size: number;
}

/** Nothing is compressed, and no file has a time of its own: the verifier knows every byte that may be there. */
const PLAIN = {
  compress: false,
  mtime: new Date(1980, 0, 1),
  mode: 0o100664,
  forceDosTimestamp: true,
} as const;

const asWeb = (source: Readable): ReadableStream<Uint8Array> => {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: () => {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
};

/** The files, in this order, as a ZIP that is written while it is read. */
export const writeArchive = async (files: readonly BundleFile[]): Promise<Archive> => {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on('error', (fault: Error) => out.destroy(fault));
  for (const file of files) {
    if ('bytes' in file) zip.addBuffer(Buffer.from(file.bytes), file.path, PLAIN);
    else
      zip.addReadStreamLazy(file.path, { ...PLAIN, size: file.size }, (done) => {
        file.open().then(
          (stream) => done(null, Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0])),
          (fault: unknown) => done(fault, Readable.from([])),
        );
      });
  }
  const size = await new Promise<number>((resolve) => {
    // The size is known beforehand because nothing is compressed; the types do not say that it is handed over.
    const told = ((bytes: number) => resolve(bytes)) as unknown as () => void;
    zip.end({ forceZip64Format: false, comment: '' }, told);
  });
  return { stream: asWeb(out), size };
};
