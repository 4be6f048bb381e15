import { z } from 'zod';
import { comprefaceFace, faceOf, modelOf, pluginsVersions, SIMILARITY } from '@/lib/adapters/compreface/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';
import { providerId } from '@/lib/adapters/shared/text';

const subjects = z.array(z.object({ subject: providerId, similarity: z.number() })).nullish();

const response = z.object({
  result: z.array(comprefaceFace.extend({ subjects, similarities: subjects })),
  plugins_versions: pluginsVersions,
});

/**
 * | recognize, or embeddings/recognize  | desk                                                     |
 * |-------------------------------------|----------------------------------------------------------|
 * | result[]                            | the questioned faces; the probe shows one (`select.face`) |
 * | result[].box, landmarks, pose       | probe                                                    |
 * | subjects[] or similarities[]        | candidates; a subject may come once for each example     |
 * | .subject                            | external_id and label                                    |
 * | .similarity                         | score 0..1 ↑, of the nearest example                     |
 * | plugins_versions.calculator         | provider.model_version                                   |
 */
export const recognition = operation({
  names: ['recognition', 'recognize', 'recognize-embeddings', 'embeddings-recognize'],
  response,
  read: (r, { envelope, requestId }) => {
    const picked = pickFace(r.result, (_, i) => i, envelope.select?.face);
    if (picked.kind !== 'picked') return picked;
    const face = picked.value;
    const found = face.subjects ?? face.similarities ?? [];
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      nativeId:
        requestId && (r.result.length > 1 ? `${requestId}:face-${r.result.indexOf(face)}` : requestId),
      apiPath: '/api/v1/recognition/recognize',
      modelVersion: modelOf(r.plugins_versions),
      probe: faceOf(face),
      candidates: found.map((s) => ({
        id: s.subject,
        label: s.subject,
        score: s.similarity,
        below: null,
        face: faceOf(null),
      })),
      notes: [{ code: 'nearest_always_returned' }],
    };
  },
});
