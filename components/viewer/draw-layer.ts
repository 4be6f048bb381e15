import { pixelChange } from '@/components/viewer/adjust';
import { cropOf } from '@/components/viewer/crop';
import { type Held, levelFor, type Picture } from '@/components/viewer/picture';
import type { PinLayer } from '@/components/viewer/pins/pin-places';
import type { Adjusted } from '@/components/viewer/use-adjusted';
import type { Point, Rect, Size, View } from '@/components/viewer/view';

/** One image in a pane. It fills the share of the pane's width between `from` and `to`, 0 to 1. */
export interface Layer extends PinLayer {
  readonly image: Adjusted | null;
  readonly outline: Rect | null;
  /** Eye points to mark, in pixels of the file. */
  readonly eyes: readonly Point[];
}

type Context = CanvasRenderingContext2D;

const place = (context: Context, picture: Picture, held: Held, view: View, area: Rect, plain: boolean) => {
  context.rotate((view.rotation * Math.PI) / 180);
  context.scale(view.mirror ? -view.scale : view.scale, view.scale);
  context.translate(-view.x, -view.y);
  // Single pixels must stay visible as such: what is not in the file is not to be seen.
  context.imageSmoothingEnabled = view.scale * window.devicePixelRatio < 2;
  // The levels are halves, so a plain filter does while something moves; it costs less than half of the best.
  context.imageSmoothingQuality = plain ? 'low' : 'high';
  const crop = held.level === 0 ? cropOf(held.source, picture, view, area) : null;
  if (crop) context.drawImage(crop.pixels, crop.x, crop.y, crop.w, crop.h);
  else context.drawImage(held.source, 0, 0, picture.width, picture.height);
};

let scratch: Context | null = null;
const scratchOf = (width: number, height: number): Context | null => {
  scratch ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!scratch) return null;
  const { canvas } = scratch;
  // Setting the size clears it, and forgets the transform.
  Object.assign(canvas, { width, height });
  return scratch;
};

/**
 * The levels changed in the pixels of the page, for as long as those of the picture are not baked: costs the same
 * however large the picture is. `area` in pixels of the page, from the middle of the pane.
 */
const drawChanged = (context: Context, { picture, adjust }: Adjusted, held: Held, view: View, area: Rect) => {
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.ceil(area.w * ratio), Math.ceil(area.h * ratio)];
  const own = width > 0 && height > 0 ? scratchOf(width, height) : null;
  if (!own) return;
  own.setTransform(ratio, 0, 0, ratio, -area.x * ratio, -area.y * ratio);
  place(own, picture, held, view, area, true);
  const pixels = own.getImageData(0, 0, width, height);
  pixelChange(adjust)(pixels.data);
  own.putImageData(pixels, 0, 0);
  context.drawImage(own.canvas, area.x, area.y, width / ratio, height / ratio);
};

/** Draws one image into its share of a pane whose middle is the origin, and no further than `area`. */
export const drawLayer = (context: Context, pane: Size, layer: Layer, area: Rect, plain: boolean): void => {
  const { image, view, from, to, opacity } = layer;
  const left = Math.max(area.x, (from - 0.5) * pane.width);
  const right = Math.min(area.x + area.w, (to - 0.5) * pane.width);
  if (!image || left >= right || opacity === 0) return;
  const level = levelFor(view.scale * window.devicePixelRatio, image.picture.sizes.length);
  const held = image.picture.at(level);
  const baked = image.baked?.at(level) ?? null;
  context.save();
  context.beginPath();
  context.rect(left, area.y, right - left, area.h);
  context.clip();
  context.globalAlpha = opacity;
  // Of the pane as a whole: a piece that fits the pane fits its share, and serves the next share as well.
  if (held && image.baked && !baked)
    drawChanged(context, image, held, view, { x: left, y: area.y, w: right - left, h: area.h });
  else if (baked ?? held) place(context, image.picture, (baked ?? held) as Held, view, area, plain);
  context.restore();
};
