import { makeEvidence } from '@/lib/practice/make-evidence';
import type { PracticeMatch, PushBody } from '@/lib/practice/match-source';
import { HEIGHT, type Picture, WIDTH } from './pictures';

export const CANDIDATES = 4;
/** External id of the candidate that the evidence is about. */
export const NAMED = 'REF-0';

const face = {
  face_box: { x: 0.25 * WIDTH, y: 0.2 * HEIGHT, w: 0.5 * WIDTH, h: 0.6 * HEIGHT },
  landmarks: { left_eye: [0.4 * WIDTH, 0.42 * HEIGHT], right_eye: [0.6 * WIDTH, 0.42 * HEIGHT] },
  pose: { yaw: 2, pitch: -1, roll: 0 },
  quality: { sharpness: 0.8, brightness: 0.6 },
} satisfies Partial<PushBody['probe']>;

/** A match like those of a working day: a probe, four candidates with scores, four items about the first of them. */
export const benchMatch = (n: number, next: () => Picture): PracticeMatch => {
  const probe = next();
  const candidates = Array.from({ length: CANDIDATES }, next);
  const body: PushBody = {
    external_id: `BENCH-${n}`,
    purpose: { code: 'missing_person', case_ref: `case ${n}`, legal_basis: 'Benchmark' },
    provider: { name: 'Bench recogniser', operation: 'search', model_version: '1' },
    search: {
      mode: '1:N',
      candidates_returned: CANDIDATES,
      reference_db: { name: 'Bench', size: 1_000_000 },
    },
    probe: { ...face, sha256: probe.sha256 },
    candidates: candidates.map(({ sha256 }, rank) => ({
      external_id: `REF-${rank}`,
      label: `Entry ${n}-${rank}`,
      rank: rank + 1,
      score: { name: 'similarity', value: 90 - rank, min: 0, max: 100, direction: 'higher_is_alike' },
      image: { ...face, sha256 },
    })),
    evidence: [
      ...makeEvidence({
        purpose: 'missing_person',
        scene: 'supported',
        candidate: NAMED,
        other: 'REF-1',
        now: new Date(),
      }),
    ],
  };
  const images = new Map([probe, ...candidates].map(({ sha256, bytes }) => [sha256, bytes]));
  return { body, images, truth: { externalId: body.external_id, candidate: NAMED }, later: [] };
};
