import { z } from 'zod';
import { withDetected } from '@/lib/adapters/amazon-rekognition/detect';
import { faceOf, rekognitionFace, SIMILARITY } from '@/lib/adapters/amazon-rekognition/face';
import { UNSAID } from '@/lib/adapters/shared/found';
import { operation } from '@/lib/adapters/shared/operation';

const response = z.object({
  SourceImageFace: rekognitionFace.nullish(),
  FaceMatches: z.array(z.object({ Similarity: z.number(), Face: rekognitionFace.nullish() })),
  SourceImageOrientationCorrection: z.string().nullish(),
  TargetImageOrientationCorrection: z.string().nullish(),
});

const turned = (correction: string | null | undefined): boolean => !!correction && correction !== 'ROTATE_0';

/**
 * | CompareFaces                | desk                                                     |
 * |-----------------------------|----------------------------------------------------------|
 * | SourceImageFace             | probe: face_box                                          |
 * | FaceMatches[]               | candidates: faces of the one target picture              |
 * | FaceMatches[].Similarity    | score 0..100 ↑                                           |
 * | FaceMatches[].Face          | candidate: box, eyes, pose, quality                      |
 * | UnmatchedFaces, Confidence  | aside                                                    |
 * | (no model version, no request id in the body: C-25)                                    |
 */
export const compareFaces = operation({
  names: ['CompareFaces'],
  response,
  read: (r, { envelope }) => {
    const probe = withDetected(r.SourceImageFace, envelope.detect);
    const isTurned = turned(r.SourceImageOrientationCorrection) || turned(r.TargetImageOrientationCorrection);
    return {
      ...UNSAID,
      mode: '1:1',
      scale: SIMILARITY,
      apiPath: 'RekognitionService.CompareFaces',
      probe: probe.face,
      candidates: r.FaceMatches.map((m) => ({
        id: null,
        label: null,
        score: m.Similarity,
        below: null,
        face: faceOf(m.Face),
      })),
      notes: [
        { code: 'largest_face_searched' },
        ...(isTurned ? ([{ code: 'picture_turned' }] as const) : []),
        ...probe.notes,
      ],
    };
  },
});
