import { z } from 'zod';
import { distanceScale } from '@/lib/adapters/deepface/scale';
import { pixelBox } from '@/lib/adapters/shared/box';
import { type Face, NO_FACE } from '@/lib/adapters/shared/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { limit } from '@/lib/adapters/shared/limit';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';
import { labelOf, providerId } from '@/lib/adapters/shared/text';

const number = z.number().nullish();

const row = z.object({
  identity: providerId,
  distance: z.number(),
  threshold: limit.nullish(),
  ...{ source_x: number, source_y: number, source_w: number, source_h: number },
  ...{ target_x: number, target_y: number, target_w: number, target_h: number },
});

type Row = z.output<typeof row>;

/** One table for each face of the picture; one table alone may come without the list around it. */
const response = z.union([z.array(z.array(row)), z.array(row).transform((rows) => [rows])]);

const boxed = (row: Row | undefined, side: 'source' | 'target'): Face => {
  const [x, y, w, h] = [row?.[`${side}_x`], row?.[`${side}_y`], row?.[`${side}_w`], row?.[`${side}_h`]];
  if (typeof x !== 'number' || typeof y !== 'number' || typeof w !== 'number' || typeof h !== 'number')
    return NO_FACE;
  return { ...NO_FACE, box: pixelBox({ x, y, w, h }) };
};

const asked = (value: unknown): string | null => labelOf(value, 100);

/**
 * | DeepFace.find (records of its tables) | desk                                               |
 * |---------------------------------------|----------------------------------------------------|
 * | identity                              | the candidate's external_id                        |
 * | distance                              | score 0.. ↓; its metric is `request.distance_metric` |
 * | threshold                             | provider.threshold_used                            |
 * | source_x … source_h                   | probe: face_box                                    |
 * | target_x … target_h                   | candidate: face_box                                |
 * | hash, confidence                      | aside                                              |
 */
export const find = operation({
  names: ['find'],
  response,
  read: (tables, { envelope, requestId }) => {
    const picked = pickFace(tables, (_, i) => i, envelope.select?.face);
    if (picked.kind !== 'picked') return picked;
    const rows = picked.value;
    const threshold = rows[0]?.threshold;
    return {
      ...UNSAID,
      mode: '1:N',
      scale: distanceScale(asked(envelope.request?.distance_metric)),
      nativeId: requestId && (tables.length > 1 ? `${requestId}:face-${tables.indexOf(rows)}` : requestId),
      modelVersion: asked(envelope.request?.model_name),
      threshold: typeof threshold === 'number' ? { value: threshold, source: 'unknown' } : null,
      probe: boxed(rows[0], 'source'),
      candidates: rows.map((r) => ({
        id: r.identity,
        label: null,
        score: r.distance,
        below: null,
        face: boxed(r, 'target'),
      })),
      notes: [{ code: 'score_relative_to_model' }],
    };
  },
});
