import type { Point } from '@/lib/domain/image';
import type { ComponentKey } from '@/lib/domain/worksheet';

/**
 * A place on the probe and its partner on the candidate, tied to a component group. Both halves are there: a pin that
 * is half made stays in the draft. A way of pointing, never a measurement (references.md A-04).
 */
export interface PinPair {
  /** `p1`, `p2`…; unique in its disposition. */
  readonly id: string;
  readonly component: ComponentKey;
  /** Pixels of the oriented image, origin top left, as `ImageView.width` and `height` count them. */
  readonly probe: Point;
  readonly candidate: Point;
}

/** Twice the component groups, and a few more: what nobody could read is not pinned. */
export const MAX_PINS = 40;
