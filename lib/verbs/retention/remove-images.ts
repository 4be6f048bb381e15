import { MINUTE, plus } from '@/lib/domain/time';
import { type BlobStore, blobKey, blobKinds } from '@/lib/ports/blob-store';
import type { Context } from '@/lib/ports/context';

/**
 * How long an image is on the list before its files go. A push that named it just before was accepted has written its
 * match long before; whoever reads it at this moment has read it.
 */
export const LEAVES_AFTER = 10 * MINUTE;
/** Whoever was deleting it is taken for dead, and the next one goes on. */
const STALE = 2 * MINUTE;

interface Parts extends Pick<Context, 'stores' | 'clock'> {
  readonly blobs: Pick<BlobStore, 'delete'>;
}

export interface Removal {
  readonly removed: number;
  /** Why files could not be deleted; these are tried again. */
  readonly faults: readonly unknown[];
}

const HASH = /^[0-9a-f]{64}$/;

const deleteFiles = async (blobs: Parts['blobs'], sha256: string): Promise<void> => {
  // Whatever a forged event says may stand here.
  if (HASH.test(sha256)) for (const kind of blobKinds) await blobs.delete(blobKey(kind, sha256));
};

/**
 * Deletes the files of images that nobody wants any more, and takes from the list those that somebody does. Whatever
 * fails or dies in between stays on the list and is done again.
 */
export const removeImages = async (
  { stores: { retention }, clock, blobs }: Parts,
  limit: number,
): Promise<Removal> => {
  const now = clock.now();
  const [by, stale] = [plus(now, -LEAVES_AFTER), plus(now, -STALE)];
  const left: string[] = [];
  const faults: unknown[] = [];
  let removed = 0;
  for (const sha256 of await retention.leaving({ by, stale, limit })) {
    if (!(await retention.claim(sha256, { now, by, stale }))) {
      left.push(sha256);
      continue;
    }
    try {
      await deleteFiles(blobs, sha256);
      await retention.gone(sha256, now);
      removed += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  await retention.stay(left);
  return { removed, faults };
};
