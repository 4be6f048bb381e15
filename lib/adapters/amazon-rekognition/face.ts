import { z } from 'zod';
import { fractionBox } from '@/lib/adapters/shared/box';
import { fractionEyes } from '@/lib/adapters/shared/eyes';
import type { Face } from '@/lib/adapters/shared/face';
import { rising } from '@/lib/adapters/shared/found';
import { measures, poseOf } from '@/lib/adapters/shared/pose';

const number = z.number().nullish();

const boundingBox = z.object({ Left: z.number(), Top: z.number(), Width: z.number(), Height: z.number() });

/** ComparedFace, Face and FaceDetail alike. Its `Confidence` says that it is a face at all and is not read (C-20). */
export const rekognitionFace = z.object({
  BoundingBox: boundingBox.nullish(),
  Landmarks: z.array(z.object({ Type: z.string(), X: z.number(), Y: z.number() })).nullish(),
  Pose: z.object({ Yaw: number, Pitch: number, Roll: number }).nullish(),
  Quality: z.object({ Brightness: number, Sharpness: number }).nullish(),
});

type RekognitionFace = z.output<typeof rekognitionFace>;

/** The scale of `Similarity`, which is the score of every operation. */
export const SIMILARITY = rising('Similarity', 0, 100);

const eye = (face: RekognitionFace, type: string): readonly [number, number] | null => {
  const found = face.Landmarks?.find((l) => l.Type === type);
  return found ? [found.X, found.Y] : null;
};

/**
 * | Rekognition        | desk                                     |
 * |--------------------|------------------------------------------|
 * | BoundingBox        | face_box, fractions → pixels             |
 * | Landmarks eyeLeft, eyeRight | landmarks                       |
 * | Pose               | pose                                     |
 * | Quality.Brightness, .Sharpness | quality, same names          |
 */
export const faceOf = (face: RekognitionFace | null | undefined): Face => ({
  box: face?.BoundingBox ? fractionBox(face.BoundingBox) : null,
  eyes: face ? fractionEyes(eye(face, 'eyeLeft'), eye(face, 'eyeRight')) : null,
  pose: poseOf(face?.Pose?.Yaw, face?.Pose?.Pitch, face?.Pose?.Roll),
  quality: measures({ Brightness: face?.Quality?.Brightness, Sharpness: face?.Quality?.Sharpness }),
});
