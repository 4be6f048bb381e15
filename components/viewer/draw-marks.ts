import { type Point, type Rect, type Size, toScreen, type View } from '@/components/viewer/view';

const GRID_STEP = 64;
const ARM = 9;

type Stroke = readonly [style: string, width: number, dash: readonly number[]];

/** Dark on light, so that it shows on any image; dashed where it must not look like a part of one. */
const DASHED: readonly Stroke[] = [
  ['#ffffff', 3, []],
  ['#111111', 1.5, [6, 5]],
];
const PLAIN: readonly Stroke[] = [
  ['#111111', 4, []],
  ['#ffffff', 1.5, []],
];

const stroke = (context: CanvasRenderingContext2D, strokes: readonly Stroke[]) => {
  for (const [style, width, dash] of strokes) {
    context.setLineDash([...dash]);
    context.lineWidth = width;
    context.strokeStyle = style;
    context.stroke();
  }
  context.setLineDash([]);
};

export const drawOutline = (context: CanvasRenderingContext2D, view: View, box: Rect): void => {
  context.beginPath();
  context.moveTo(...toScreen(view, [box.x, box.y]));
  context.lineTo(...toScreen(view, [box.x + box.w, box.y]));
  context.lineTo(...toScreen(view, [box.x + box.w, box.y + box.h]));
  context.lineTo(...toScreen(view, [box.x, box.y + box.h]));
  context.closePath();
  stroke(context, DASHED);
};

/** A cross with an open middle, so that what it points at stays visible. */
export const drawCross = (context: CanvasRenderingContext2D, [x, y]: Point): void => {
  context.beginPath();
  for (const [dx, dy] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x + dx * 3, y + dy * 3);
    context.lineTo(x + dx * ARM, y + dy * ARM);
  }
  stroke(context, PLAIN);
};

export const drawRing = (context: CanvasRenderingContext2D, [x, y]: Point, radius: number): void => {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  stroke(context, PLAIN);
};

/** Where a curtain is: from top to bottom of a pane whose middle is the origin. */
export const drawEdge = (context: CanvasRenderingContext2D, pane: Size, x: number): void => {
  context.beginPath();
  context.moveTo(x, -pane.height / 2);
  context.lineTo(x, pane.height / 2);
  stroke(context, PLAIN);
};

/** Lines to hold the eye to, of the pane and not of the image: without numbers, since nothing may be measured. */
export const drawGrid = (context: CanvasRenderingContext2D, pane: Size): void => {
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
