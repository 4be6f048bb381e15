import { createHash } from 'node:crypto';
import { type BlobStore, blobKey } from '@/lib/ports/blob-store';
import type { ImageCheck } from '@/lib/ports/image-check';

/** What was found at one look at the original's bytes; good for as long as they have this stamp. */
interface Known {
  readonly stamp: string;
  readonly whole: Promise<boolean>;
}

/** Some twenty megabytes at the most, and then everything is looked at once more. */
const MOST_KNOWN = 100_000;

/**
 * Looks cheaply (one stat each for original and display copy) and reads the original's bytes once, and again only
 * when the file behind them has changed. A display copy has no hash of its own; that it is there and not empty is all
 * that can be said of it without decoding.
 */
export const createImageCheck = (blobs: Pick<BlobStore, 'look' | 'open'>): ImageCheck => {
  const known = new Map<string, Known>();

  const hasItsHash = async (sha256: string): Promise<boolean> => {
    const open = await blobs.open(blobKey('original', sha256));
    if (!open) return false;
    const hash = createHash('sha256');
    for await (const chunk of open.stream as unknown as AsyncIterable<Uint8Array>) hash.update(chunk);
    return hash.digest('hex') === sha256;
  };

  const isWhole = (sha256: string, stamp: string): Promise<boolean> => {
    const before = known.get(sha256);
    if (before?.stamp === stamp) return before.whole;
    if (known.size >= MOST_KNOWN) known.clear();
    const whole = hasItsHash(sha256);
    known.set(sha256, { stamp, whole });
    // A fault of the disk is no finding: the next look reads again.
    whole.catch(() => known.delete(sha256));
    return whole;
  };

  const isThere = async (sha256: string): Promise<boolean> => {
    const [original, display] = await Promise.all([
      blobs.look(blobKey('original', sha256)),
      blobs.look(blobKey('display', sha256)),
    ]);
    return original !== null && display !== null && display.size > 0 && isWhole(sha256, original.stamp);
  };

  return {
    missing: async (sha256s) => {
      const each = [...new Set(sha256s)];
      const there = await Promise.all(each.map(isThere));
      return new Set(each.filter((_, i) => !there[i]));
    },
  };
};
