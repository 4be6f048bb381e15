import { createHash } from 'node:crypto';
import type { MatchState } from '@/lib/domain/match';
import { matchChain } from '@/lib/ledger/chain-name';
import { type BlobStore, blobKey, blobKinds } from '@/lib/ports/blob-store';
import type { Finding } from '@/lib/verify/finding';

type Fault = Pick<Finding, 'what' | 'stored'>;

/** Whether a blob is there and, for an original, whether its bytes have the hash that names them. */
const faultOf = async (
  blobs: BlobStore,
  kind: (typeof blobKinds)[number],
  sha256: string,
  hashes: boolean,
): Promise<Fault | null> => {
  const open = await blobs.open(blobKey(kind, sha256));
  if (!open) return { what: 'is missing' };
  if (kind !== 'original' || !hashes) {
    await open.stream.cancel();
    return open.size > 0 ? null : { what: 'is empty' };
  }
  const hash = createHash('sha256');
  for await (const chunk of open.stream as unknown as AsyncIterable<Uint8Array>) hash.update(chunk);
  const found = hash.digest('hex');
  return found === sha256 ? null : { what: 'has other bytes than its name says', stored: found };
};

const imagesOf = ({ match, candidates }: MatchState): readonly string[] => [
  ...new Set([
    match.probe.sha256,
    ...(match.probe.asSearchedSha256 ? [match.probe.asSearchedSha256] : []),
    ...candidates.map((c) => c.image.sha256),
  ]),
];

/** The match's images, unless they were purged; each image is looked at once, whichever matches show it. */
export const imageCheck = (blobs: BlobStore, hashes: boolean) => {
  const seen = new Map<string, readonly Fault[]>();
  const look = async (sha256: string): Promise<readonly Fault[]> => {
    const known = seen.get(sha256);
    if (known) return known;
    // Whatever a forged event says may stand here.
    if (!/^[0-9a-f]{64}$/.test(sha256)) return [{ what: `${sha256.slice(0, 64)} names no image` }];
    const faults: Fault[] = [];
    for (const kind of blobKinds) {
      const fault = await faultOf(blobs, kind, sha256, hashes);
      if (fault) faults.push({ ...fault, what: `${kind} of ${sha256.slice(0, 12)}… ${fault.what}` });
    }
    seen.set(sha256, faults);
    return faults;
  };
  return {
    images: () => seen.size,
    looked: (sha256: string): boolean => seen.has(sha256),
    check: async (state: MatchState): Promise<readonly Finding[]> => {
      if (state.match.purgedAt) return [];
      const faults = await Promise.all(imagesOf(state).map(look));
      return faults
        .flat()
        .map((fault): Finding => ({ check: 'image', where: matchChain(state.match.id), ...fault }));
    },
  };
};
