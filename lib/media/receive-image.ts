import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { maxImageBytes } from './limits';
import { MediaRefusal } from './media-refusal';
import { sniffBytes } from './sniff';

export type Received = {
  /** The temp file that holds the bytes. The caller discards it. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes, enough for `sniff`. */
  readonly head: Uint8Array;
  discard(): Promise<void>;
};

export type ReceiveOptions = {
  readonly expectedSha256?: string | undefined;
  readonly tempDir: string;
  readonly maxBytes?: number | undefined;
};

const inMegabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 2 })} MB`;

const tooLarge = (maxBytes: number): MediaRefusal =>
  new MediaRefusal(
    'image_too_large',
    `The image is larger than ${inMegabytes(maxBytes)}, the most that is accepted. Reading stopped there.`,
    'Send the image with stronger compression, or crop it to the face and its surroundings and keep its full detail.',
  );

const requireHash = (expected: string | undefined, actual: string): void => {
  if (expected === undefined || expected.trim().toLowerCase() === actual) return;
  throw new MediaRefusal(
    'image_hash_mismatch',
    `The bytes that arrived have the SHA-256 ${actual}, not the one that was announced.`,
    'Compute the SHA-256 over exactly the bytes that are sent (64 hex digits), and send both again.',
  );
};

const writeCounted = async (source: AsyncIterable<Uint8Array>, path: string, maxBytes: number) => {
  const hash = createHash('sha256');
  const heads: Uint8Array[] = [];
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of source) {
      // Copied (Buffer's own slice would not): a source may reuse its buffer for the next chunk.
      if (bytes < sniffBytes) heads.push(new Uint8Array(chunk.subarray(0, sniffBytes - bytes)));
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      // writeFile on an open handle goes on at its position and writes all of the chunk, unlike write().
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(heads) };
};

/**
 * Streams an upload into a temp file, hashing and counting on the way; the whole is never in memory.
 * @throws MediaRefusal `image_too_large` (as soon as it is), `image_empty`, `image_hash_mismatch`; a
 * fault of the source or the disk as it comes. The temp file is gone in each of these cases.
 */
export const receiveImage = async (
  source: AsyncIterable<Uint8Array>,
  { expectedSha256, tempDir, maxBytes = maxImageBytes }: ReceiveOptions,
): Promise<Received> => {
  await mkdir(tempDir, { recursive: true });
  const path = join(tempDir, `${randomUUID()}.part`);
  const discard = (): Promise<void> => rm(path, { force: true });
  try {
    const written = await writeCounted(source, path, maxBytes);
    if (written.bytes === 0) {
      throw new MediaRefusal('image_empty', 'The image has no bytes.', 'Send the bytes of the image file.');
    }
    requireHash(expectedSha256, written.sha256);
    return { path, ...written, discard };
  } catch (error) {
    await discard();
    throw error;
  }
};
