/** What is kept of one image: the bytes as pushed, the copy for the screen, the small one for lists. */
export const blobKinds = ['original', 'display', 'thumb'] as const;
export type BlobKind = (typeof blobKinds)[number];

/** All three are addressed by the SHA-256 (64 lower-case hex digits) of the *original* bytes. */
export type BlobKey = `${BlobKind}/${string}`;

export const blobKey = (kind: BlobKind, sha256: string): BlobKey => `${kind}/${sha256}`;

export type OpenBlob = { readonly stream: ReadableStream<Uint8Array>; readonly size: number };

/**
 * Where image bytes lie. Content addressed, so a put of a key that exists changes nothing and puts of
 * the same key may race. Faults of the host (disk full, no permission) are thrown as they come.
 */
export interface BlobStore {
  /** Resolves only when the bytes would survive a power cut. */
  put(key: BlobKey, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<void>;
  /** null when there is no such blob. The caller reads the stream to its end or cancels it. */
  open(key: BlobKey): Promise<OpenBlob | null>;
  /** A cheap look: null when there is no such blob; `stamp` changes when its bytes do. Says nothing of durability. */
  look(key: BlobKey): Promise<{ readonly size: number; readonly stamp: string } | null>;
  /** true only for a blob that would survive a power cut, so that a caller may skip its put. */
  has(key: BlobKey): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: BlobKey): Promise<void>;
}
