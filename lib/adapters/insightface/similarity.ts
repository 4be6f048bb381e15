import { z } from 'zod';
import { cornerBox } from '@/lib/adapters/shared/box';
import { pixelEyes } from '@/lib/adapters/shared/eyes';
import type { Face } from '@/lib/adapters/shared/face';
import { rising, UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { poseOf } from '@/lib/adapters/shared/pose';
import { labelOf, providerId } from '@/lib/adapters/shared/text';

const xy = z.tuple([z.number(), z.number()]);

const face = z.object({
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullish(),
  kps: z.array(xy).nullish(),
  pose: z.tuple([z.number(), z.number(), z.number()]).nullish(),
});

const response = z.object({
  face: face.nullish(),
  matches: z.array(z.object({ id: providerId, similarity: z.number(), face: face.nullish() })),
  model: z.string().nullish(),
});

const faceOf = (f: z.output<typeof face> | null | undefined): Face => ({
  box: f?.bbox ? cornerBox(...f.bbox) : null,
  eyes: pixelEyes(f?.kps?.[0], f?.kps?.[1]),
  pose: f?.pose ? poseOf(f.pose[1], f.pose[0], f.pose[2]) : null,
  quality: {},
});

const read = (r: z.output<typeof response>, mode: '1:1' | '1:N') => ({
  ...UNSAID,
  mode,
  scale: rising('cosine similarity', -1, 1),
  modelVersion: labelOf(r.model, 100),
  probe: faceOf(r.face),
  candidates: r.matches.map((m) => ({
    id: m.id,
    label: null,
    score: m.similarity,
    below: null,
    face: faceOf(m.face),
  })),
});

/**
 * InsightFace itself returns faces and templates; who compares them computes the similarity. So the response is what
 * that caller writes down: `{ face, matches: [{ id, similarity, face? }], model? }`, faces as the library has them.
 *
 * | caller's result           | desk                                           |
 * |---------------------------|------------------------------------------------|
 * | face.bbox, kps, pose      | probe: box, eyes (first two points), pose as [pitch, yaw, roll] |
 * | matches[].id              | external_id                                    |
 * | matches[].similarity      | score −1..1 ↑                                  |
 * | matches[].face            | candidate: box, eyes, pose                     |
 * | model                     | provider.model_version                         |
 * | det_score                 | aside                                          |
 * | embedding, gender, age    | dropped before anything else (C-27)            |
 */
export const search = operation({ names: ['search'], response, read: (r) => read(r, '1:N') });

export const compare = operation({ names: ['compare'], response, read: (r) => read(r, '1:1') });
