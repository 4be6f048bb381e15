import { DAY, plus } from '@/lib/domain/time';
import type { BlobKey } from '@/lib/ports/blob-store';
import type { Clock } from '@/lib/ports/clock';
import type { Stores } from '@/lib/ports/stores';

interface Parts {
  readonly stores: Pick<Stores, 'retention'>;
  readonly clock: Clock;
}

/** They wait for so long, because an operator may have started the desk with the wrong database, and will notice. */
const STRAY_WAITS = 7 * DAY;

/**
 * Puts files that no row wants on the list of what leaves: left by a crash in the middle of an upload, or brought back
 * by a copy of the images' folder. Whatever is wanted by the time the list comes to it stays. @returns how many
 */
export const sweepFiles = async ({ stores, clock }: Parts, keys: readonly BlobKey[]): Promise<number> => {
  const sha256s = [...new Set(keys.map((key) => key.slice(key.indexOf('/') + 1)))];
  const known = await stores.retention.standing(sha256s);
  const stray = sha256s.filter((sha256) => {
    const at = known.get(sha256);
    return !at?.wanted && at?.leavingSince == null;
  });
  await stores.retention.leave(stray, plus(clock.now(), STRAY_WAITS));
  return stray.length;
};
