import { levelFor } from '@/components/viewer/load-picture';
import type { Adjusted } from '@/components/viewer/use-adjusted';
import type { Point, Rect, Size, View } from '@/components/viewer/view';

/** One image in a pane. */
export interface Layer {
  readonly image: Adjusted | null;
  readonly view: View;
  readonly outline: Rect | null;
  /** The share of the pane's width that it may fill, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly opacity: number;
  /** Eye points to mark, in pixels of the file. */
  readonly eyes: readonly Point[];
}

const drawImage = (context: CanvasRenderingContext2D, { picture, baked, filter }: Adjusted, view: View) => {
  const level = levelFor(view.scale * window.devicePixelRatio, picture.levels.length);
  const done = baked[level];
  const source = done ?? picture.levels[level];
  if (!source) return;
  context.rotate((view.rotation * Math.PI) / 180);
  context.scale(view.mirror ? -view.scale : view.scale, view.scale);
  context.translate(-view.x, -view.y);
  // Single pixels must stay visible as such: what is not in the file is not to be seen.
  context.imageSmoothingEnabled = view.scale < 2;
  context.imageSmoothingQuality = 'high';
  if ('filter' in context) context.filter = done ? 'none' : filter;
  context.drawImage(source, 0, 0, picture.width, picture.height);
};

/** Draws one image into its share of a pane whose middle is the origin. */
export const drawLayer = (context: CanvasRenderingContext2D, pane: Size, layer: Layer): void => {
  const { image, view, from, to, opacity } = layer;
  if (!image || from >= to || opacity === 0) return;
  context.save();
  context.beginPath();
  context.rect((from - 0.5) * pane.width, -pane.height / 2, (to - from) * pane.width, pane.height);
  context.clip();
  context.globalAlpha = opacity;
  drawImage(context, image, view);
  context.restore();
};
