import type { Nothing } from '@/lib/adapters/problems';
import { nothing } from '@/lib/adapters/problems';

export type Picked<T> = { readonly kind: 'picked'; readonly value: T } | Nothing;

const MAX_NAMED = 50;

/**
 * The one questioned face that the probe shows. One alone needs no choice; of several the integrator names one, for
 * the desk cannot know which face the picture shows (references.md C-23).
 */
export const pickFace = <T>(
  faces: readonly T[],
  keyOf: (face: T, index: number) => string | number,
  wanted: string | number | undefined,
  member = 'select.face',
): Picked<T> => {
  const keys = faces.map(keyOf);
  const at =
    wanted === undefined
      ? faces.length === 1
        ? 0
        : -1
      : keys.findIndex((k) => String(k) === String(wanted));
  const value = faces[at];
  if (value !== undefined) return { kind: 'picked', value };
  if (faces.length === 0) return nothing('no_candidates');
  const detail =
    wanted === undefined
      ? `The response has ${faces.length} questioned faces; name one of them in \`${member}\`.`
      : `\`${member}\` names none of the ${faces.length} in the response.`;
  return nothing('face_selection_needed', detail, { faces: keys.slice(0, MAX_NAMED) });
};
