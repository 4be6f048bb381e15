import { drawLayer, type Layer } from '@/components/viewer/draw-layer';
import { drawCross, drawEdge, drawGrid, drawOutline, drawRing } from '@/components/viewer/draw-marks';
import { LOUPE_RADIUS, loupeCentre, loupeView } from '@/components/viewer/loupe';
import { drawPins } from '@/components/viewer/pins/draw-pins';
import { type Point, type Rect, type Size, toScreen } from '@/components/viewer/view';

/** Places are offsets from the middle of the pane, in pixels of the page. */
export interface Drawing {
  /** Lowest first. */
  readonly layers: readonly Layer[];
  readonly grid: boolean;
  /** `power`: pixels of the display per pixel of the file. */
  readonly loupe: { readonly at: Point; readonly power: number } | null;
  /** A cross that somebody moves by keys. */
  readonly cross: Point | null;
  readonly edge: number | null;
  /** While something moves: fast rather than at its best. */
  readonly plain: boolean;
}

const LOUPE_AREA: Rect = { x: -LOUPE_RADIUS, y: -LOUPE_RADIUS, w: 2 * LOUPE_RADIUS, h: 2 * LOUPE_RADIUS };

const drawLoupe = (
  context: CanvasRenderingContext2D,
  pane: Size,
  { layers, plain }: Drawing,
  { at, power }: NonNullable<Drawing['loupe']>,
) => {
  const centre = loupeCentre(at, [pane.width / 2, pane.height / 2]);
  context.save();
  context.translate(...centre);
  context.beginPath();
  context.arc(0, 0, LOUPE_RADIUS, 0, 2 * Math.PI);
  context.clip();
  context.fillStyle = '#777777';
  context.fillRect(-LOUPE_RADIUS, -LOUPE_RADIUS, 2 * LOUPE_RADIUS, 2 * LOUPE_RADIUS);
  // The first layer leads and the rest is enlarged by as much, so that what lay upon each other still does.
  const [first] = layers;
  const larger = first ? power / window.devicePixelRatio / first.view.scale : 1;
  const share = (edge: number) =>
    edge <= 0 || edge >= 1 ? edge : 0.5 + ((edge - 0.5) * pane.width - at[0]) * (larger / pane.width);
  const enlarged = layers.map((layer) => ({
    ...layer,
    view: loupeView(layer.view, at, layer.view.scale * larger, 1),
    from: share(layer.from),
    to: share(layer.to),
  }));
  for (const layer of enlarged) drawLayer(context, pane, layer, LOUPE_AREA, plain);
  drawPins(context, pane, enlarged);
  context.restore();
  drawRing(context, centre, LOUPE_RADIUS);
};

/** Draws one pane anew. The canvas is transparent where there is no image: the grey around it is the page's. */
export const draw = (canvas: HTMLCanvasElement, pane: Size, drawing: Drawing): void => {
  const ratio = window.devicePixelRatio;
  const [width, height] = [Math.round(pane.width * ratio), Math.round(pane.height * ratio)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) return;
  const area: Rect = { x: -pane.width / 2, y: -pane.height / 2, w: pane.width, h: pane.height };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, pane.width, pane.height);
  context.save();
  context.translate(pane.width / 2, pane.height / 2);
  for (const layer of drawing.layers) drawLayer(context, pane, layer, area, drawing.plain);
  for (const { outline, view, opacity } of drawing.layers)
    if (outline && opacity > 0) drawOutline(context, view, outline);
  if (drawing.edge !== null) drawEdge(context, pane, drawing.edge);
  drawPins(context, pane, drawing.layers);
  if (drawing.loupe) drawLoupe(context, pane, drawing, drawing.loupe);
  for (const { eyes, view } of drawing.layers)
    for (const eye of eyes) drawCross(context, toScreen(view, eye));
  if (drawing.cross) drawCross(context, drawing.cross);
  context.restore();
  if (drawing.grid) drawGrid(context, pane);
};
