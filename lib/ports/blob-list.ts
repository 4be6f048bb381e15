import type { BlobKey } from '@/lib/ports/blob-store';

/** Every blob that is there, in no order that means anything. What is put meanwhile may be among them or not. */
export type BlobList = () => AsyncIterable<{ readonly key: BlobKey; readonly size: number }>;
