import { createReadStream } from 'node:fs';
import { type BlobStore, blobKey, blobKinds } from '@/lib/ports/blob-store';
import { makeCopies } from './copies';
import { inspect } from './inspect';
import { type Received, type ReceiveOptions, receiveImage } from './receive-image';
import { createSingleFlight, type SingleFlight } from './single-flight';
import { type ImageType, requireDeclaredType, sniff } from './sniff';

export type ImageFacts = {
  readonly sha256: string;
  readonly bytes: number;
  readonly type: ImageType;
  /** Pixels after EXIF orientation is applied. */
  readonly width: number;
  readonly height: number;
  /** EXIF 1..8, as found in the original. */
  readonly exifOrientation: number;
};

export type IngestOptions = ReceiveOptions & {
  /** Media type that the request declares for these bytes; refused when it contradicts them. */
  readonly declaredType?: string | undefined;
  /** Asked once the hash is known, before anything is stored; throws where it cannot be taken now. */
  readonly arriving?: ((sha256: string) => Promise<void>) | undefined;
};

const isStored = async (store: BlobStore, sha256: string): Promise<boolean> => {
  for (const kind of blobKinds) if (!(await store.has(blobKey(kind, sha256)))) return false;
  return true;
};

const storeImage = async (store: BlobStore, { path, sha256 }: Received, type: ImageType): Promise<void> => {
  if (await isStored(store, sha256)) return;
  const { display, thumb } = await makeCopies(path, type);
  await store.put(blobKey('display', sha256), display);
  await store.put(blobKey('thumb', sha256), thumb);
  await store.put(blobKey('original', sha256), createReadStream(path));
};

// The same photograph pushed twice at once is decoded once; per store, for each must come to hold it.
const flights = new WeakMap<BlobStore, SingleFlight<void>>();

const flightOf = (store: BlobStore): SingleFlight<void> => {
  const flight = flights.get(store) ?? createSingleFlight<void>();
  flights.set(store, flight);
  return flight;
};

const processReceived = async (
  received: Received,
  store: BlobStore,
  { declaredType, arriving }: IngestOptions,
): Promise<ImageFacts> => {
  const type = sniff(received.head);
  requireDeclaredType(declaredType, type);
  const inspected = await inspect(received.path, type);
  await arriving?.(received.sha256);
  await flightOf(store)(received.sha256, () => storeImage(store, received, type));
  return { sha256: received.sha256, bytes: received.bytes, type, ...inspected };
};

/**
 * Takes an image in: receive, check, make copies, store. Resolves when original, display copy and
 * thumbnail are durable under the original's SHA-256. An image that is already stored is not decoded
 * again; its facts come from its header and are the same.
 * @throws MediaRefusal any of its codes; faults of the source, disk or store as they come
 */
export const ingestImage = async (
  source: AsyncIterable<Uint8Array>,
  store: BlobStore,
  options: IngestOptions,
): Promise<ImageFacts> => {
  const received = await receiveImage(source, options);
  try {
    return await processReceived(received, store, options);
  } finally {
    await received.discard();
  }
};
