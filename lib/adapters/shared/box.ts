import type { Placed } from '@/lib/adapters/shared/face';
import type { Box } from '@/lib/domain/image';

/** No picture is this large; a box beyond it is a mistake and is only kept aside. */
const FARTHEST = 100_000;

export const toHundredth = (value: number): number => Math.round(value * 100) / 100 || 0;

const sane = (box: Box): Box | null => {
  const [x, y, w, h] = [box.x, box.y, box.w, box.h].map(toHundredth);
  if (x === undefined || y === undefined || w === undefined || h === undefined) return null;
  const inside = Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST && w < FARTHEST && h < FARTHEST;
  return inside && w > 0 && h > 0 ? { x, y, w, h } : null;
};

/** Rekognition: fractions of the picture, which may be negative or beyond 1. */
export const fractionBox =
  (b: { Left: number; Top: number; Width: number; Height: number }): Placed<Box> =>
  ({ width, height }) =>
    sane({ x: b.Left * width, y: b.Top * height, w: b.Width * width, h: b.Height * height });

/** Azure, Double Take: pixels from the left and the top. */
export const edgeBox =
  (b: { left: number; top: number; width: number; height: number }): Placed<Box> =>
  () =>
    sane({ x: b.left, y: b.top, w: b.width, h: b.height });

/** CompreFace, InsightFace, Frigate: pixels of two opposite corners. */
export const cornerBox =
  (x1: number, y1: number, x2: number, y2: number): Placed<Box> =>
  () =>
    sane({ x: x1, y: y1, w: x2 - x1, h: y2 - y1 });

/** DeepFace: already as the desk has it. */
export const pixelBox =
  (b: Box): Placed<Box> =>
  () =>
    sane(b);
