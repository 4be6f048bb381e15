import { z } from 'zod';
import { withDetected } from '@/lib/adapters/amazon-rekognition/detect';
import { faceOf, rekognitionFace, SIMILARITY } from '@/lib/adapters/amazon-rekognition/face';
import { type FoundCandidate, UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';
import { labelOf, providerId } from '@/lib/adapters/shared/text';

export const faceMatch = z.object({
  Similarity: z.number(),
  Face: rekognitionFace.extend({ FaceId: providerId, ExternalImageId: z.string().nullish() }),
});

/**
 * | FaceMatches[]         | candidate                                             |
 * |-----------------------|-------------------------------------------------------|
 * | Face.FaceId           | external_id                                           |
 * | Face.ExternalImageId  | label                                                 |
 * | Similarity            | score 0..100 ↑                                        |
 * | Face.BoundingBox      | image.face_box, in the enrolled picture               |
 * | place in the list     | rank                                                  |
 * | Face.Confidence, ImageId, UserId | aside                                      |
 */
export const candidateOf = ({ Similarity, Face }: z.output<typeof faceMatch>): FoundCandidate => ({
  id: Face.FaceId,
  label: labelOf(Face.ExternalImageId),
  score: Similarity,
  below: null,
  face: faceOf(Face),
});

const common = { FaceMatches: z.array(faceMatch), FaceModelVersion: z.string().max(100).nullish() };

/** The probe is an enrolled face (`SearchedFaceId`): its picture is the integrator's to name. */
export const searchFaces = operation({
  names: ['SearchFaces'],
  response: z.object(common),
  read: (r, { envelope }) => {
    const probe = withDetected(null, envelope.detect);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      apiPath: 'RekognitionService.SearchFaces',
      modelVersion: labelOf(r.FaceModelVersion),
      probe: probe.face,
      candidates: r.FaceMatches.map(candidateOf),
      notes: probe.notes,
    };
  },
});

/** Of several faces in the picture, Rekognition searches the largest without a word (references.md C-23). */
export const searchFacesByImage = operation({
  names: ['SearchFacesByImage'],
  response: z.object({
    ...common,
    SearchedFaceBoundingBox: rekognitionFace.shape.BoundingBox,
  }),
  read: (r, { envelope }) => {
    const probe = withDetected({ BoundingBox: r.SearchedFaceBoundingBox }, envelope.detect);
    return {
      ...UNSAID,
      mode: '1:N',
      scale: SIMILARITY,
      apiPath: 'RekognitionService.SearchFacesByImage',
      modelVersion: labelOf(r.FaceModelVersion),
      probe: probe.face,
      candidates: r.FaceMatches.map(candidateOf),
      notes: [{ code: 'largest_face_searched' }, ...probe.notes],
    };
  },
});
