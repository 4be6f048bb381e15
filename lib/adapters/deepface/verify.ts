import { z } from 'zod';
import { distanceScale } from '@/lib/adapters/deepface/scale';
import { pixelBox } from '@/lib/adapters/shared/box';
import { pixelEyes } from '@/lib/adapters/shared/eyes';
import type { Face } from '@/lib/adapters/shared/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { limit } from '@/lib/adapters/shared/limit';
import { operation } from '@/lib/adapters/shared/operation';
import { labelOf } from '@/lib/adapters/shared/text';

const eye = z.tuple([z.number(), z.number()]).nullish();

const area = z
  .object({ x: z.number(), y: z.number(), w: z.number(), h: z.number(), left_eye: eye, right_eye: eye })
  .nullish();

const response = z.object({
  verified: z.boolean().nullish(),
  distance: z.number(),
  threshold: limit.nullish(),
  model: z.string().nullish(),
  similarity_metric: z.string().nullish(),
  facial_areas: z.object({ img1: area, img2: area }).nullish(),
});

const faceOf = (a: z.output<typeof area>): Face => ({
  box: a ? pixelBox({ x: a.x, y: a.y, w: a.w, h: a.h }) : null,
  eyes: pixelEyes(a?.left_eye, a?.right_eye),
  pose: null,
  quality: {},
});

/**
 * | DeepFace.verify              | desk                                                      |
 * |------------------------------|-----------------------------------------------------------|
 * | distance, similarity_metric  | score 0.. ↓: lower is more alike                          |
 * | threshold                    | provider.threshold_used; 0 is a threshold of 0            |
 * | model                        | provider.model_version                                    |
 * | facial_areas.img1            | probe: box, eyes                                          |
 * | facial_areas.img2            | candidate: box, eyes                                      |
 * | verified, confidence, time   | aside; confidence is relative to another threshold (C-22) |
 */
export const verify = operation({
  names: ['verify'],
  response,
  read: (r) => ({
    ...UNSAID,
    mode: '1:1',
    scale: distanceScale(r.similarity_metric),
    threshold: typeof r.threshold === 'number' ? { value: r.threshold, source: 'unknown' } : null,
    modelVersion: labelOf(r.model, 100),
    probe: faceOf(r.facial_areas?.img1),
    candidates: [
      {
        id: null,
        label: null,
        score: r.distance,
        below: typeof r.verified === 'boolean' ? !r.verified : null,
        face: faceOf(r.facial_areas?.img2),
      },
    ],
    notes: [{ code: 'score_relative_to_model' }, { code: 'verdict_not_used' }],
  }),
});
