import { type BlobStore, blobKey } from '@/lib/ports/blob-store';
import type { RecordStore, Upload } from '@/lib/ports/record-store';

const PAGE = 1_000;
const HASH = /^[0-9a-f]{64}$/;

/**
 * What is not as it should be and holds nobody up, since nothing is decided by it: numbers on screens, which the desk
 * keeps beside the matches, and uploads without a file, which can be brought again. An image of a match is another
 * matter, and another check's.
 * @param known hashes of images that were looked at with a match
 */
export const findDrift = async (
  record: Pick<RecordStore, 'uploads' | 'driftedCounts'>,
  blobs: Pick<BlobStore, 'look'>,
  known: (sha256: string) => boolean,
  warn: (what: readonly string[]) => void,
  step: () => Promise<void>,
): Promise<void> => {
  for (const { lane, status, shown, counted } of await record.driftedCounts())
    warn([`${shown} matches are shown as ${status} in the lane ${lane}, and there are ${counted}`]);
  for (let last: Upload | null = null; ; ) {
    const page: readonly Upload[] = await record.uploads(last, PAGE);
    for (const { integrator, sha256 } of page) {
      if (known(sha256)) continue;
      const there = HASH.test(sha256) && (await blobs.look(blobKey('original', sha256))) !== null;
      if (!there)
        warn([`the upload ${sha256.slice(0, 12)}… of ${integrator} has no file; it has to come again`]);
    }
    const end = page.at(-1);
    if (!end) return;
    last = end;
    await step();
  }
};
