import { drawLayer, type Layer } from '@/components/viewer/draw-layer';
import { drawCross, drawEdge, drawGrid, drawOutline, drawRing } from '@/components/viewer/draw-marks';
import { LOUPE_RADIUS, loupeCentre, loupeView } from '@/components/viewer/loupe';
import { type Point, type Size, toScreen } from '@/components/viewer/view';

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
}

const drawLoupe = (
  context: CanvasRenderingContext2D,
  pane: Size,
  layers: readonly Layer[],
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
  for (const layer of layers) {
    const share = (edge: number) =>
      edge <= 0 || edge >= 1 ? edge : 0.5 + ((edge - 0.5) * pane.width - at[0]) * (larger / pane.width);
    const view = loupeView(layer.view, at, layer.view.scale * larger, 1);
    drawLayer(context, pane, { ...layer, view, from: share(layer.from), to: share(layer.to) });
  }
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
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, pane.width, pane.height);
  context.save();
  context.translate(pane.width / 2, pane.height / 2);
  for (const layer of drawing.layers) drawLayer(context, pane, layer);
  for (const { outline, view, opacity } of drawing.layers)
    if (outline && opacity > 0) drawOutline(context, view, outline);
  if (drawing.edge !== null) drawEdge(context, pane, drawing.edge);
  if (drawing.loupe) drawLoupe(context, pane, drawing.layers, drawing.loupe);
  for (const { eyes, view } of drawing.layers)
    for (const eye of eyes) drawCross(context, toScreen(view, eye));
  if (drawing.cross) drawCross(context, drawing.cross);
  context.restore();
  if (drawing.grid) drawGrid(context, pane);
};
