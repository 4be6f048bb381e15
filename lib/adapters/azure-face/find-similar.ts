import { z } from 'zod';
import { camelKeys } from '@/lib/adapters/azure-face/camel';
import { detectedProbe } from '@/lib/adapters/azure-face/detect';
import { CONFIDENCE } from '@/lib/adapters/azure-face/face';
import { NO_FACE } from '@/lib/adapters/shared/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { providerId } from '@/lib/adapters/shared/text';

const similar = z
  .object({
    persistedFaceId: providerId.nullish(),
    faceId: providerId.nullish(),
    confidence: z.number(),
  })
  .transform(({ persistedFaceId, faceId, confidence }) => ({ id: persistedFaceId ?? faceId, confidence }))
  .refine(
    (face): face is { id: string; confidence: number } => !!face.id,
    'has neither persistedFaceId nor faceId',
  );

/**
 * | FindSimilar[]               | desk                                                       |
 * |-----------------------------|------------------------------------------------------------|
 * | persistedFaceId, or faceId  | external_id; a faceId dies after 24 h, its picture does not |
 * | confidence                  | score 0..1 ↑                                               |
 * | place in the list           | rank                                                       |
 */
export const findSimilar = operation({
  names: ['FindSimilar', 'FindSimilarFromFaceList', 'FindSimilarFromLargeFaceList'],
  response: z.preprocess(camelKeys, z.array(similar)),
  read: (r, { envelope }) => {
    const probe = detectedProbe(envelope.detect, envelope.select?.face);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: CONFIDENCE,
      modelVersion: probe.modelVersion,
      probe: probe.face,
      candidates: r.map((c) => ({ id: c.id, label: null, score: c.confidence, below: null, face: NO_FACE })),
      notes: probe.notes,
    };
  },
});
