import { type DetectedFace, detectedFaces, faceOf } from '@/lib/adapters/azure-face/face';
import type { NoteCode } from '@/lib/adapters/notes';
import { type Face, NO_FACE } from '@/lib/adapters/shared/face';
import { labelOf } from '@/lib/adapters/shared/text';

export interface Detected {
  readonly face: Face;
  readonly modelVersion: string | null;
  readonly notes: readonly { readonly code: NoteCode }[];
}

const none = (notes: Detected['notes'] = []): Detected => ({ face: NO_FACE, modelVersion: null, notes });

const chosen = (
  faces: readonly DetectedFace[],
  faceId: string | number | undefined,
): DetectedFace | undefined =>
  faceId === undefined ? undefined : faces.find((f) => f.faceId === String(faceId));

/**
 * Box, eyes, pose and quality of the probe from a Detect response of its picture, which none of Azure's comparisons
 * repeats: the face with this id, or the only one.
 */
export const detectedProbe = (detect: unknown, faceId: string | number | undefined): Detected => {
  const faces = detectedFaces(detect);
  const face = chosen(faces, faceId) ?? (faces.length === 1 ? faces[0] : undefined);
  if (!face) return none(faces.length > 1 ? [{ code: 'detect_ambiguous' }] : []);
  return { face: faceOf(face), modelVersion: labelOf(face.recognitionModel, 100), notes: [] };
};
