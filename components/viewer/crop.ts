import { rasterOf } from '@/components/viewer/raster';
import type { Rect, Size, View } from '@/components/viewer/view';

/**
 * A browser without a graphics card takes hold of each source as a whole for every frame that draws a part of it. Of a
 * photograph at its full size that is slow, so that what is looked at closely is drawn from a piece of it.
 */
const SIDE = 1024;
/** Pixels of a source above which pieces pay. */
const WORTH = 4_000_000;
/** The loupe's and the pane's. */
const KEPT = 2;

export interface Crop extends Rect {
  readonly pixels: CanvasImageSource;
}

const kept = new WeakMap<object, readonly Crop[]>();

/** Pixels of the file around the middle of a view that `area` (in pixels of the page) can show, however it is turned. */
export const seenRect = (view: View, area: Rect): Rect => {
  const far = (low: number, length: number) => Math.max(Math.abs(low), Math.abs(low + length));
  // Two more, for the pixels that are blended at the edge.
  const reach = Math.hypot(far(area.x, area.w), far(area.y, area.h)) / view.scale + 2;
  return { x: view.x - reach, y: view.y - reach, w: 2 * reach, h: 2 * reach };
};

/** The part of `rect` that lies in the image, in whole pixels; null where there is none. */
export const clipped = ({ x, y, w, h }: Rect, { width, height }: Size): Rect | null => {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(width, Math.ceil(x + w)), Math.min(height, Math.ceil(y + h))];
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : null;
};

const holds = (crop: Rect, { x, y, w, h }: Rect): boolean =>
  crop.x <= x && crop.y <= y && crop.x + crop.w >= x + w && crop.y + crop.h >= y + h;

/** A piece of a source of this size that holds all that is seen, or null: then the source itself is drawn. */
export const cropOf = (source: CanvasImageSource, size: Size, view: View, area: Rect): Crop | null => {
  const seen = size.width * size.height > WORTH ? clipped(seenRect(view, area), size) : null;
  if (!seen || seen.w > SIDE || seen.h > SIDE) return null;
  const before = kept.get(source) ?? [];
  const found = before.find((crop) => holds(crop, seen));
  if (found) return found;
  const [x, y] = [seen.x - (SIDE - seen.w) / 2, seen.y - (SIDE - seen.h) / 2];
  const rect = clipped({ x, y, w: SIDE, h: SIDE }, size);
  const raster = rect && rasterOf({ width: rect.w, height: rect.h }, false);
  if (!rect || !raster) return null;
  raster.context.drawImage(source, rect.x, rect.y, rect.w, rect.h, 0, 0, rect.w, rect.h);
  const crop = { ...rect, pixels: raster.done() };
  kept.set(source, [crop, ...before].slice(0, KEPT));
  return crop;
};
