import { type Adjust, filterOf } from '@/components/viewer/adjust';
import { levelFor, type Picture } from '@/components/viewer/load-picture';
import { type Rect, type Size, toScreen, type View } from '@/components/viewer/view';

export interface Drawing {
  readonly picture: Picture | null;
  readonly view: View;
  readonly adjust: Adjust;
  readonly outline: Rect | null;
  readonly grid: boolean;
}

const GRID_STEP = 64;

const drawPicture = (context: CanvasRenderingContext2D, picture: Picture, { view, adjust }: Drawing) => {
  const level = levelFor(view.scale * window.devicePixelRatio, picture.levels.length);
  const source = picture.levels[level];
  if (!source) return;
  context.save();
  context.rotate((view.rotation * Math.PI) / 180);
  context.scale(view.mirror ? -view.scale : view.scale, view.scale);
  context.translate(-view.x, -view.y);
  // Single pixels must stay visible as such: what is not in the file is not to be seen.
  context.imageSmoothingEnabled = view.scale < 2;
  context.imageSmoothingQuality = 'high';
  if ('filter' in context) context.filter = filterOf(adjust);
  context.drawImage(source, 0, 0, picture.width, picture.height);
  context.restore();
};

/** Dark on light, so that it shows on any image; dashed, so that it is not part of one. */
const drawOutline = (context: CanvasRenderingContext2D, view: View, box: Rect) => {
  const corners = [
    [box.x, box.y],
    [box.x + box.w, box.y],
    [box.x + box.w, box.y + box.h],
    [box.x, box.y + box.h],
  ] as const;
  for (const [style, width, dash] of [
    ['#ffffff', 3, []],
    ['#111111', 1.5, [6, 5]],
  ] as const) {
    context.beginPath();
    for (const corner of corners) context.lineTo(...toScreen(view, corner));
    context.closePath();
    context.setLineDash([...dash]);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
  context.setLineDash([]);
};

/** Lines to hold the eye to, of the pane and not of the image: without numbers, since nothing may be measured. */
const drawGrid = (context: CanvasRenderingContext2D, pane: Size) => {
  context.beginPath();
  for (let x = (pane.width / 2) % GRID_STEP; x < pane.width; x += GRID_STEP) {
    context.moveTo(x, 0);
    context.lineTo(x, pane.height);
  }
  for (let y = (pane.height / 2) % GRID_STEP; y < pane.height; y += GRID_STEP) {
    context.moveTo(0, y);
    context.lineTo(pane.width, y);
  }
  context.lineWidth = 1;
  context.strokeStyle = 'rgb(255 255 255 / 45%)';
  context.stroke();
};

/** Draws one pane anew. The canvas is transparent where there is no image: the grey around it is the page's. */
export const draw = (canvas: HTMLCanvasElement, pane: Size, drawing: Drawing): void => {
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(pane.width * ratio), Math.round(pane.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, pane.width, pane.height);
  context.save();
  context.translate(pane.width / 2, pane.height / 2);
  if (drawing.picture) drawPicture(context, drawing.picture, drawing);
  if (drawing.outline) drawOutline(context, drawing.view, drawing.outline);
  context.restore();
  if (drawing.grid) drawGrid(context, pane);
};
