import { type Point, panBy, type View, zoomAt } from '@/components/viewer/view';

const PER_WHEEL_PIXEL = 0.0015;
/** A pinch on a trackpad arrives as ctrl and wheel, with far smaller numbers than a wheel. */
const PER_PINCH_PIXEL = 0.01;
/** Pixels of a line and of a page, for browsers that count in those. */
const UNITS = [1, 16, 400] as const;
const MOST_AT_ONCE = 2;

/** How much one turn of a wheel, or one step of a trackpad's pinch, enlarges. */
export const wheelFactor = (event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number => {
  const pixels = event.deltaY * (UNITS[event.deltaMode] ?? 1);
  const factor = Math.exp(-pixels * (event.ctrlKey ? PER_PINCH_PIXEL : PER_WHEEL_PIXEL));
  return Math.min(MOST_AT_ONCE, Math.max(1 / MOST_AT_ONCE, factor));
};

/** Turns of a wheel nearer to each other than this (milliseconds) are one movement. */
const ONE_MOVEMENT = 200;

export interface Wheeled {
  readonly pans: boolean;
  readonly at: number;
}

/**
 * Whether a wheel moves the image instead of zooming: with Shift, or when two fingers on a trackpad began to move it
 * sideways, until they rest. Which device turns the wheel no browser tells.
 */
export const wheeled = (
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'ctrlKey' | 'shiftKey' | 'timeStamp'>,
  before: Wheeled | null,
): Wheeled => {
  const at = event.timeStamp;
  if (event.ctrlKey) return { pans: false, at };
  if (event.shiftKey) return { pans: true, at };
  if (before && at - before.at < ONE_MOVEMENT) return { pans: before.pans, at };
  return { pans: Math.abs(event.deltaX) > Math.abs(event.deltaY), at };
};

/** How far a wheel moves the image, in pixels of the page. */
export const wheelPan = (event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>): Point => {
  const unit = UNITS[event.deltaMode] ?? 1;
  return [-event.deltaX * unit, -event.deltaY * unit];
};

type Fingers = readonly [Point, Point];

const middle = ([[ax, ay], [bx, by]]: Fingers): Point => [(ax + bx) / 2, (ay + by) / 2];
const spread = ([[ax, ay], [bx, by]]: Fingers): number => Math.hypot(bx - ax, by - ay);

/** Two fingers that moved: what lay between them stays between them, and grows as they part. It turns nothing. */
export const pinch = (view: View, before: Fingers, after: Fingers): View => {
  const [from, to] = [middle(before), middle(after)];
  const factor = spread(after) / spread(before);
  const zoomed = Number.isFinite(factor) && factor > 0 ? zoomAt(view, factor, from) : view;
  return panBy(zoomed, [to[0] - from[0], to[1] - from[1]]);
};
