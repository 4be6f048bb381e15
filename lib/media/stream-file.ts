import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 128 * 1024;

/**
 * A file as a web stream that reads only what is asked for, and closes the file at the end, on cancel
 * and on a fault. (`Readable.toWeb` counts chunks, not bytes, and so takes a whole file into memory.)
 */
export const streamFile = (file: FileHandle): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { bytesRead, buffer } = await file.read(
            Buffer.allocUnsafeSlow(chunkBytes),
            0,
            chunkBytes,
            null,
          );
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          await file.close();
          controller.close();
        } catch (error) {
          await file.close();
          throw error;
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
