import { DAY, MINUTE, plus, SECOND } from '@/lib/domain/time';
import type { BlobKey } from '@/lib/ports/blob-store';
import type { Desk } from '@/lib/ports/desk';
import type { UploadPlace } from '@/lib/ports/retention-store';
import { lookAtClock } from '@/lib/verbs/retention/look-at-clock';
import { purgeDue } from '@/lib/verbs/retention/purge-due';
import { removeImages } from '@/lib/verbs/retention/remove-images';
import { sweepFiles } from '@/lib/verbs/retention/sweep-files';
import type { Task } from '@/lib/worker/task';

const MATCHES = 20;
const IMAGES = 50;

/** Whether purging waits because the clock went ahead; the log says so when that begins. */
const waits = async (desk: Desk): Promise<boolean> => {
  const { until, began } = await lookAtClock(desk);
  if (began)
    desk.log.warn(
      { until },
      'nothing is purged for a day: the clock went ahead, or the desk was off; is it right?',
    );
  return until !== null;
};

/** Purges matches whose days are over, a few at a time: each one is an event of its own. */
export const purgeImages: Task = {
  name: 'purge-images',
  everyMs: 30 * SECOND,
  run: async (desk) => {
    if (await waits(desk)) return false;
    const { purged, failed } = await purgeDue(desk, MATCHES);
    for (const { id, why } of failed) desk.log.error({ match: id, err: why }, 'match cannot be purged');
    return purged === MATCHES;
  },
};

/** Deletes the files of images that nobody wants any more. */
export const removeFiles: Task = {
  name: 'remove-files',
  everyMs: 10 * SECOND,
  run: async (desk) => {
    const { removed, faults } = await removeImages(desk, IMAGES);
    const [err] = faults;
    if (err !== undefined)
      desk.log.error({ err, files: faults.length }, 'files of images cannot be deleted; tried again');
    return removed === IMAGES;
  },
};

/** An upload that no match took for so long is forgotten, and its files with it. */
const UPLOAD_WAITS = 30 * DAY;
const UPLOADS = 200;
const FILES = 500;

type Files = AsyncIterator<{ readonly key: BlobKey }>;

/** How far each desk's rounds have come. Restarted desks begin anew; what was swept stays swept. */
const places = new WeakMap<Desk, { upload: UploadPlace | null; files: Files | null }>();

const nextFiles = async (
  files: Files,
): Promise<{ readonly keys: readonly BlobKey[]; readonly end: boolean }> => {
  const keys: BlobKey[] = [];
  while (keys.length < FILES) {
    const next = await files.next();
    if (next.done) return { keys, end: true };
    keys.push(next.value.key);
  }
  return { keys, end: false };
};

/** Goes round through uploads and through files, some at a time, for what nobody wants and nobody has noticed. */
export const sweepImages: Task = {
  name: 'sweep-images',
  everyMs: MINUTE,
  run: async (desk) => {
    if (await waits(desk)) return false;
    const place = places.get(desk) ?? { upload: null, files: null };
    const { retention } = desk.stores;
    const now = desk.clock.now();
    const before = plus(now, -UPLOAD_WAITS);
    const { last } = await retention.forgetUploads({ before, after: place.upload, limit: UPLOADS, now });
    const files = place.files ?? desk.blobs.list()[Symbol.asyncIterator]();
    const { keys, end } = await nextFiles(files);
    const stray = await sweepFiles(desk, keys);
    if (stray > 0) desk.log.warn({ images: stray }, 'files that no row wants; they are deleted in a week');
    places.set(desk, { upload: last, files: end ? null : files });
    return false;
  },
};
