import { z } from 'zod';
import { camelKeys } from '@/lib/adapters/azure-face/camel';
import { edgeBox } from '@/lib/adapters/shared/box';
import { pixelEyes } from '@/lib/adapters/shared/eyes';
import type { Face } from '@/lib/adapters/shared/face';
import { rising } from '@/lib/adapters/shared/found';
import { measures, poseOf } from '@/lib/adapters/shared/pose';

const number = z.number().nullish();
const point = z.object({ x: z.number(), y: z.number() });
const measured = z.object({ value: number }).nullish();

export const faceRectangle = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});

const detectedFace = z.object({
  faceId: z.string().nullish(),
  recognitionModel: z.string().nullish(),
  faceRectangle: faceRectangle.nullish(),
  faceLandmarks: z.object({ pupilLeft: point.nullish(), pupilRight: point.nullish() }).nullish(),
  faceAttributes: z
    .object({
      headPose: z.object({ yaw: number, pitch: number, roll: number }).nullish(),
      blur: measured,
      exposure: measured,
      noise: measured,
      occlusion: z
        .object({
          foreheadOccluded: z.boolean().nullish(),
          eyeOccluded: z.boolean().nullish(),
          mouthOccluded: z.boolean().nullish(),
        })
        .nullish(),
      qualityForRecognition: z.string().nullish(),
    })
    .nullish(),
});

export type DetectedFace = z.output<typeof detectedFace>;

/** The scale of `confidence` in verify, identify and find similar. */
export const CONFIDENCE = rising('confidence', 0, 1);

const GRADES: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 };

/** Azure grades in words and policies limit by number: low 1, medium 2, high 3. The word stays aside. */
export const gradeOf = (word: string | null | undefined): number | undefined =>
  Object.hasOwn(GRADES, word ?? '') ? GRADES[word ?? ''] : undefined;

const xy = (p: { x: number; y: number } | null | undefined): readonly [number, number] | null =>
  p ? [p.x, p.y] : null;

/**
 * | Azure Detect                         | desk                                         |
 * |--------------------------------------|----------------------------------------------|
 * | faceRectangle                        | face_box, pixels                             |
 * | faceLandmarks.pupilLeft, .pupilRight | landmarks                                    |
 * | faceAttributes.headPose              | pose                                         |
 * | .blur, .exposure, .noise             | quality `blur.value`, …                      |
 * | .occlusion                           | quality `occlusion.eyeOccluded`, … as 0 or 1 |
 * | .qualityForRecognition               | quality, low 1, medium 2, high 3             |
 * | accessories, glasses, mask, …        | aside                                        |
 */
export const faceOf = (face: DetectedFace): Face => {
  const a = face.faceAttributes;
  return {
    box: face.faceRectangle ? edgeBox(face.faceRectangle) : null,
    eyes: pixelEyes(xy(face.faceLandmarks?.pupilLeft), xy(face.faceLandmarks?.pupilRight)),
    pose: poseOf(a?.headPose?.yaw, a?.headPose?.pitch, a?.headPose?.roll),
    quality: measures({
      'blur.value': a?.blur?.value,
      'exposure.value': a?.exposure?.value,
      'noise.value': a?.noise?.value,
      'occlusion.foreheadOccluded': a?.occlusion?.foreheadOccluded,
      'occlusion.eyeOccluded': a?.occlusion?.eyeOccluded,
      'occlusion.mouthOccluded': a?.occlusion?.mouthOccluded,
      qualityForRecognition: gradeOf(a?.qualityForRecognition),
    }),
  };
};

/** The faces of a Detect response, or none where it is no such response. */
export const detectedFaces = (detect: unknown): readonly DetectedFace[] => {
  const parsed = z.array(detectedFace).safeParse(camelKeys(detect));
  return parsed.success ? parsed.data : [];
};
