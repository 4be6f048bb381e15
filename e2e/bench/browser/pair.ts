import type { PracticeMatch, PushBody } from '@/lib/practice/match-source';
import type { Picture } from '../ingest/pictures';
import { photograph } from './photograph';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Twelve megapixels, as a telephone's camera has them. */
export const TWELVE: Size = { width: 3000, height: 4000 };
/** As many as the desk takes. */
export const FORTY: Size = { width: 5400, height: 7400 };

/** Where photograph.ts draws the face; the poses agree, so that no aid is closed. */
const faceIn = ({ width, height }: Size) =>
  ({
    face_box: { x: 0.23 * width, y: 0.12 * height, w: 0.54 * width, h: 0.76 * height },
    landmarks: { left_eye: [0.4 * width, 0.42 * height], right_eye: [0.6 * width, 0.42 * height] },
    pose: { yaw: 1, pitch: 0, roll: 0 },
  }) satisfies Partial<PushBody['probe']>;

/** A match of pictures of one size: the probe, then its candidates. */
export const pairMatch = (
  n: number,
  size: Size,
  probe: Picture,
  ...candidates: readonly Picture[]
): PracticeMatch => {
  const face = faceIn(size);
  const body: PushBody = {
    external_id: `PAIR-${n}`,
    purpose: { code: 'missing_person', case_ref: `case ${n}`, legal_basis: 'Benchmark' },
    provider: { name: 'Bench recogniser', operation: 'search', model_version: '1' },
    search: {
      mode: '1:N',
      candidates_returned: candidates.length,
      reference_db: { name: 'Bench', size: 1_000_000 },
    },
    probe: { ...face, sha256: probe.sha256 },
    candidates: candidates.map(({ sha256 }, rank) => ({
      external_id: `REF-${n}-${rank}`,
      label: `Entry ${n}-${rank}`,
      rank: rank + 1,
      score: { name: 'similarity', value: 90 - rank, min: 0, max: 100, direction: 'higher_is_alike' },
      image: { ...face, sha256 },
    })),
    evidence: [],
  };
  const images = new Map([probe, ...candidates].map(({ sha256, bytes }) => [sha256, bytes]));
  return { body, images, truth: { externalId: body.external_id, candidate: null }, later: [] };
};

/** Photographs of this size as a match: a probe and so many candidates. */
export const photographed = async (n: number, size: Size, candidates: number): Promise<PracticeMatch> => {
  const { width, height } = size;
  const probe = await photograph(width, height, 20);
  const others: Picture[] = [];
  while (others.length < candidates) others.push(await photograph(width, height, 28 + 4 * others.length));
  return pairMatch(n, size, probe, ...others);
};
