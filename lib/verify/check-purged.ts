import { arrivedBeside } from '@/lib/domain/beside-events';
import type { MatchEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { matchImages } from '@/lib/domain/match-images';
import { MINUTE, plus } from '@/lib/domain/time';
import { type BlobStore, blobKey, blobKinds } from '@/lib/ports/blob-store';
import type { Stores } from '@/lib/ports/stores';

/** What is on the list of what leaves for so long should be gone. A backup under way holds deletions back for longer. */
const LATE = 60 * MINUTE;

const HASH = /^[0-9a-f]{64}$/;

const isThere = async (blobs: Pick<BlobStore, 'look'>, sha256: string): Promise<boolean> => {
  if (!HASH.test(sha256)) return false;
  const found = await Promise.all(blobKinds.map((kind) => blobs.look(blobKey(kind, sha256))));
  return found.some((one) => one !== null);
};

/**
 * What should be gone with a match that was purged and is still there: files that no other match and no upload wants,
 * and texts. No lead rests on it, so it is told and stops nothing.
 */
export const leftOfPurged = async (
  { matches, retention }: Pick<Stores, 'matches' | 'retention'>,
  blobs: Pick<BlobStore, 'look'>,
  state: MatchState,
  events: readonly MatchEvent[],
): Promise<readonly string[]> => {
  if (state.match.purgedAt === null) return [];
  const { id } = state.match;
  const images = matchImages(state);
  const there = (await Promise.all(images.map((sha256) => isThere(blobs, sha256)))).map(
    (is, i) => is && images[i],
  );
  const standing = await retention.standing(there.filter((sha256) => typeof sha256 === 'string'));
  const late = plus(new Date().toISOString(), -LATE);
  const files = [...standing].flatMap(([sha256, { wanted, leavingSince }]) =>
    wanted || (leavingSince !== null && leavingSince > late)
      ? []
      : [`files of image ${sha256.slice(0, 12)}… are still there, though match ${id} was purged`],
  );
  const texts: string[] = [];
  for (const { aside, seq } of arrivedBeside(events)) {
    const kept = await matches.aside(id, aside.key);
    if (kept && kept.content !== '')
      texts.push(`the text that arrived with event ${seq} is still there, though match ${id} was purged`);
  }
  return [...files, ...texts];
};
