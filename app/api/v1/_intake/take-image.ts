import { RefusalError, type Result, refuse } from '@/lib/domain/refusal';
import { ingestImage } from '@/lib/media/ingest-image';
import type { IntegratorActor } from '@/lib/ports/actors';
import { blobKey, blobKinds } from '@/lib/ports/blob-store';
import type { Desk } from '@/lib/ports/desk';
import { type KeptImage, keepImage } from '@/lib/verbs/intake/keep-image';

/** An upload that breaks off is the sender's business, not a fault of the desk. */
async function* whole(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && 'refusal' in fault) throw fault;
    throw new RefusalError(refuse('image_truncated', 'The upload broke off before its end.').refusal);
  }
}

const busy = () => new RefusalError(refuse('busy').refusal);

/** An image that is being deleted at this moment can be brought a moment later. */
const notLeaving = async (desk: Desk, sha256: string): Promise<void> => {
  if (await desk.stores.retention.isClaimed(sha256)) throw busy();
};

interface Announced {
  readonly sha256?: string;
  readonly type: string | undefined;
}

/** Streams an image in, and records that this integrator has its bytes. Throws what is wrong with them. */
export const takeImage = async (
  desk: Desk,
  actor: IntegratorActor,
  source: AsyncIterable<Uint8Array>,
  announced: Announced,
): Promise<Result<KeptImage>> => {
  const facts = await ingestImage(whole(source), desk.blobs, {
    tempDir: desk.blobs.tempDir,
    expectedSha256: announced.sha256,
    declaredType: announced.type,
    arriving: (sha256) => notLeaving(desk, sha256),
  });
  const kept = await keepImage(desk, actor, facts);
  // Known from here on, nothing deletes it any more; what was deleted until now has to be brought again.
  await notLeaving(desk, facts.sha256);
  const there = await Promise.all(blobKinds.map((kind) => desk.blobs.look(blobKey(kind, facts.sha256))));
  // A deletion that fell between its parts may have taken one and missed another.
  if (there.includes(null)) throw busy();
  return kept;
};
