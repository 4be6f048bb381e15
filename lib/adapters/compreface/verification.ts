import { z } from 'zod';
import { comprefaceFace, faceOf, modelOf, pluginsVersions, SIMILARITY } from '@/lib/adapters/compreface/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { pickFace } from '@/lib/adapters/shared/select';

const compared = comprefaceFace.extend({ similarity: z.number() });

/**
 * | verification/verify              | desk                                        |
 * |----------------------------------|---------------------------------------------|
 * | result[].source_image_face       | probe                                       |
 * | result[].face_matches[]          | candidates: faces of the one target picture |
 * | .similarity                      | score 0..1 ↑                                |
 */
export const verification = operation({
  names: ['verification', 'verify'],
  response: z.object({
    result: z.array(
      z.object({
        source_image_face: comprefaceFace.nullish(),
        face_matches: z.array(compared),
        plugins_versions: pluginsVersions,
      }),
    ),
  }),
  read: (r, { envelope, requestId }) => {
    const picked = pickFace(r.result, (_, i) => i, envelope.select?.face);
    if (picked.kind !== 'picked') return picked;
    const { source_image_face: source, face_matches: matches, plugins_versions } = picked.value;
    return {
      ...UNSAID,
      mode: '1:1',
      scale: SIMILARITY,
      nativeId:
        requestId &&
        (r.result.length > 1 ? `${requestId}:face-${r.result.indexOf(picked.value)}` : requestId),
      apiPath: '/api/v1/verification/verify',
      modelVersion: modelOf(plugins_versions),
      probe: faceOf(source),
      candidates: matches.map((m) => ({
        id: null,
        label: null,
        score: m.similarity,
        below: null,
        face: faceOf(m),
      })),
    };
  },
});

/** recognition/faces/{image_id}/verify: the faces of the probe, each against the one enrolled picture. */
export const recognitionVerify = operation({
  names: ['recognition-verify', 'faces-verify', 'verify-face'],
  response: z.object({ result: z.array(compared), plugins_versions: pluginsVersions }),
  read: (r, { envelope, requestId }) => {
    const picked = pickFace(r.result, (_, i) => i, envelope.select?.face);
    if (picked.kind !== 'picked') return picked;
    const face = picked.value;
    return {
      ...UNSAID,
      mode: '1:1',
      scale: SIMILARITY,
      nativeId:
        requestId && (r.result.length > 1 ? `${requestId}:face-${r.result.indexOf(face)}` : requestId),
      apiPath: '/api/v1/recognition/faces/{image_id}/verify',
      modelVersion: modelOf(r.plugins_versions),
      probe: faceOf(face),
      candidates: [{ id: null, label: null, score: face.similarity, below: null, face: faceOf(null) }],
    };
  },
});
