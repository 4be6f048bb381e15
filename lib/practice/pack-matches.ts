import { makeEvidence } from '@/lib/practice/make-evidence';
import { purposeOf, sceneOf } from '@/lib/practice/match-mix';
import type { MatchSource, PracticeMatch, PushBody, Truth } from '@/lib/practice/match-source';
import type { Pack } from '@/lib/practice/pack';
import type { PhotoLine, SearchLine } from '@/lib/practice/pack-schema';
import type { Purpose } from '@/lib/practice/practice-lanes';

const MINUTE = 60_000;
/** Euclidean, between descriptors of unit length: from equal to opposite. */
const SCALE = { name: 'distance', min: 0, max: 2, direction: 'lower_is_alike' } as const;

type Facts = PushBody['candidates'][number]['image'];
type Found = Pick<SearchLine['candidates'][number], 'bbox' | 'landmarks5'>;

/** Names that the API takes, numbers only. */
const measures = (quality: PhotoLine['quality']): Record<string, number> =>
  Object.fromEntries(
    Object.entries(quality ?? {})
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]))
      .filter(([name]) => /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(name))
      .slice(0, 50),
  );

/** No pose: a pack does not know it, and nothing is guessed. */
const factsOf = (photo: PhotoLine, { bbox, landmarks5 }: Found, quality = photo.quality): Facts => {
  const [left, right] = landmarks5 ?? [];
  return {
    sha256: photo.sha256,
    ...(bbox ? { face_box: bbox } : {}),
    ...(left && right ? { landmarks: { left_eye: left, right_eye: right } } : {}),
    quality: measures(quality),
  };
};

const sameAs = ({ candidates }: SearchLine): string | null =>
  candidates.find(({ same_person }) => same_person)?.image ?? null;

const externalIdOf = ({ probe }: SearchLine): string => `PACK-${probe}`;

const truthOf = (search: SearchLine): Truth => ({
  externalId: externalIdOf(search),
  candidate: sameAs(search),
});

const evidenceOf = (search: SearchLine, purpose: Purpose, n: number, now: Date) => {
  const ids = search.candidates.map(({ image }) => image);
  const same = sameAs(search);
  const candidate = same ?? ids[0] ?? '';
  const scene = sceneOf(n, same !== null);
  return makeEvidence({ purpose, scene, candidate, other: ids.find((id) => id !== candidate) ?? null, now });
};

/** How a pack's searches are pushed by somebody who means them: for their own purpose, and with nothing made up. */
export interface InEarnest {
  readonly purpose: string;
}

const practised = (search: SearchLine, n: number, now: Date) => {
  const purpose = purposeOf(n);
  return {
    purpose,
    // The same search pushed again must be the same body, so one that is meant names no instant.
    search: { ended_at: new Date(now.getTime() - MINUTE).toISOString() },
    evidence: [...evidenceOf(search, purpose, n, now)],
  };
};

const bodyOf = (
  pack: Pack,
  search: SearchLine,
  photoOf: (id: string) => PhotoLine,
  n: number,
  now: Date,
  earnest: InEarnest | null,
): PushBody => {
  const { purpose, evidence, ...rest } = earnest
    ? { purpose: earnest.purpose, search: {}, evidence: [] }
    : practised(search, n, now);
  const external_id = externalIdOf(search);
  return {
    external_id,
    purpose: { code: purpose, case_ref: `case ${external_id}` },
    provider: { name: 'Pack recogniser', operation: 'search', model_version: 'unknown' },
    search: {
      mode: '1:N',
      ...rest.search,
      reference_db: {
        name: 'Gallery of the pack',
        size: [...pack.photos.values()].filter(({ role }) => role === 'gallery').length,
      },
      candidates_returned: search.candidates.length,
    },
    probe: factsOf(photoOf(search.probe), search.probe_face ?? {}, search.probe_quality),
    candidates: search.candidates.map((found, i) => ({
      external_id: found.image,
      rank: found.rank ?? i + 1,
      score: { ...SCALE, value: found.distance },
      image: factsOf(photoOf(found.image), found),
    })),
    evidence,
  };
};

/** One match per search of a pack: its probe and the candidates as they were found. */
export const packMatches = (pack: Pack, earnest: InEarnest | null = null): MatchSource => {
  const photoOf = (id: string): PhotoLine => {
    const photo = pack.photos.get(id);
    if (!photo) throw new Error(`The pack has no photograph ${id}.`);
    return photo;
  };
  const searchOf = (n: number): SearchLine => {
    const search = pack.searches[n];
    if (!search) throw new Error(`The pack has ${pack.searches.length} searches.`);
    return search;
  };
  return {
    name: 'a pack of photographs',
    count: pack.searches.length,
    truth: (n) => truthOf(searchOf(n)),
    match: async (n, now): Promise<PracticeMatch> => {
      const search = searchOf(n);
      const photos = [search.probe, ...search.candidates.map(({ image }) => image)].map(photoOf);
      const images = new Map<string, Uint8Array>();
      for (const photo of photos) images.set(photo.sha256, await pack.read(photo));
      return {
        body: bodyOf(pack, search, photoOf, n, now, earnest),
        images,
        truth: truthOf(search),
        later: [],
      };
    },
  };
};
