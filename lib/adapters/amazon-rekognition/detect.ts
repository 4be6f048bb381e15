import { z } from 'zod';
import { faceOf, rekognitionFace } from '@/lib/adapters/amazon-rekognition/face';
import type { NoteCode } from '@/lib/adapters/notes';
import type { Face } from '@/lib/adapters/shared/face';
import { NO_FACE, orElse } from '@/lib/adapters/shared/face';

const detection = z.object({ FaceDetails: z.array(rekognitionFace) });

/** Boxes of the same face in two responses differ in the last digits only. */
const SAME = 0.02;

type Boxed = z.output<typeof rekognitionFace>;

const isSame = (a: Boxed, b: Boxed): boolean => {
  const [p, q] = [a.BoundingBox, b.BoundingBox];
  if (!p || !q) return false;
  return (['Left', 'Top', 'Width', 'Height'] as const).every((side) => Math.abs(p[side] - q[side]) < SAME);
};

/**
 * The searched face with quality and pose from a DetectFaces response of the same picture, where one was sent: the
 * face with the same box, or the only one.
 */
export const withDetected = (
  searched: Boxed | null | undefined,
  detect: unknown,
): { readonly face: Face; readonly notes: readonly { readonly code: NoteCode }[] } => {
  const own = searched ? faceOf(searched) : NO_FACE;
  const parsed = detection.safeParse(detect);
  if (!parsed.success) return { face: own, notes: [] };
  const faces = parsed.data.FaceDetails;
  const found = searched?.BoundingBox
    ? faces.find((f) => isSame(f, searched))
    : faces.length === 1
      ? faces[0]
      : undefined;
  return found
    ? { face: orElse(own, faceOf(found)), notes: [] }
    : { face: own, notes: [{ code: 'detect_ambiguous' }] };
};
