import type { Pose } from '@/lib/domain/image';

/** How a pair is shown. All but the first lay one image upon the other. */
export const MODES = ['side', 'curtain', 'overlay', 'blink'] as const;
export type Mode = (typeof MODES)[number];

/** Why a mode is closed, in codes that the catalogue of strings knows. */
export type Closed = 'pose' | 'motion';

const apart = (a: number | null | undefined, b: number | null | undefined): number | null =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) : null;

/**
 * How the recorded poses of a pair compare: `apart` when yaw or pitch differs by more than the policy's limit (degrees), `unknown`
 * when nothing says so but one of the numbers is missing, else `alike`.
 * @see references.md A-04 (FISWG § 6.4.1: comparable viewpoint only), A-12
 */
export const posesOf = (a: Pose | null, b: Pose | null, limit: number): 'alike' | 'apart' | 'unknown' => {
  const both = [apart(a?.yaw, b?.yaw), apart(a?.pitch, b?.pitch)];
  if (both.some((degrees) => degrees !== null && degrees > limit)) return 'apart';
  return both.includes(null) ? 'unknown' : 'alike';
};

/** Why a mode may not be used for this pair by this person now, or null. Side by side is never closed. */
export const closedBy = (
  mode: Mode,
  poses: ReturnType<typeof posesOf>,
  reducedMotion: boolean,
): Closed | null => {
  if (mode === 'side') return null;
  if (poses === 'apart') return 'pose';
  return mode === 'blink' && reducedMotion ? 'motion' : null;
};
