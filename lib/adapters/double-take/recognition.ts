import { z } from 'zod';
import { type Entry, entry, facesOf } from '@/lib/adapters/double-take/faces';
import { edgeBox } from '@/lib/adapters/shared/box';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { type Found, type FoundCandidate, rising, UNSAID } from '@/lib/adapters/shared/found';
import { instantOf } from '@/lib/adapters/shared/instant';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';
import { labelOf, shortId } from '@/lib/adapters/shared/text';

const response = z.object({
  id: shortId,
  timestamp: z.string().nullish(),
  camera: z.string().nullish(),
  match: entry.nullish(),
  matches: z.array(entry).nullish(),
  misses: z.array(entry).nullish(),
});

const candidateOf = (e: Entry): FoundCandidate => ({
  id: e.name,
  label: e.name,
  score: e.confidence,
  below: e.match === undefined || e.match === null ? null : !e.match,
  face: NO_FACE,
});

/** Double Take calls a face that no detector knows by this name. */
const isNamed = ({ name }: Entry): boolean => name !== 'unknown';

/**
 * | Double Take (topics matches/… and cameras/…) | desk                                             |
 * |----------------------------------------------|--------------------------------------------------|
 * | id                                           | external_id, the track: same id, one match       |
 * | timestamp, camera                            | observation                                      |
 * | match, matches[], misses[]                   | candidates by name; misses are below the threshold |
 * | .name                                        | external_id and label                            |
 * | .confidence                                  | score 0..100 ↑, of the first detector            |
 * | .match                                       | below_provider_threshold, no verdict             |
 * | .box                                         | probe: face_box                                  |
 * | .detector                                    | provider.model_version                           |
 * | unknowns[], counts, other detectors          | aside                                            |
 */
export const recognition = operation({
  names: ['matches', 'match', 'cameras', 'camera', 'recognition'],
  response,
  read: (r, { envelope }) => {
    const all = [...(r.match ? [r.match] : []), ...(r.matches ?? []), ...(r.misses ?? [])].filter(isNamed);
    const faces = facesOf(all);
    const picked = pickFace(faces, (f) => f.key, envelope.select?.face);
    if (picked.kind !== 'picked') return picked;
    const { entries } = picked.value;
    const [first] = entries;
    const named = entries.filter((e, i) => entries.findIndex((o) => o.name === e.name) === i);
    const detectors = new Set(entries.map((e) => e.detector ?? ''));
    const found: Found = {
      ...UNSAID,
      mode: '1:N',
      ranked: false,
      scale: rising('confidence', 0, 100),
      nativeId: faces.length > 1 ? `${r.id}:${first.name}`.slice(0, 150) : r.id,
      modelVersion: labelOf(first.detector, 100),
      probe: { ...NO_FACE, box: first.box ? edgeBox(first.box) : null },
      candidates: named.map(candidateOf),
      sight: { track: r.id, at: instantOf(r.timestamp), mediaTimeMs: null, camera: labelOf(r.camera) },
      notes: [
        { code: 'verdict_not_used' },
        ...(detectors.size > 1 ? [{ code: 'detectors_not_independent' } as const] : []),
      ],
    };
    return found;
  },
});
