import type { Side } from '@/components/viewer/pins/pin-draft';
import { type Point, type Size, toImageOffset, toScreen, type View } from '@/components/viewer/view';

/** A pin in one image as it is drawn. */
export interface DrawnPin {
  readonly id: string;
  readonly side: Side;
  readonly label: string;
  /** Pixels of the file. */
  readonly at: Point;
  readonly selected: boolean;
  readonly half: boolean;
}

/** As much of a layer as says where its pins are. */
export interface PinLayer {
  readonly side: Side;
  readonly size: Size;
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly opacity: number;
  readonly pins: readonly DrawnPin[];
}

/** Where an image point is seen at a place of the pane (offset from its middle). */
export const imagePoint = (view: View, at: Point): Point => {
  const [dx, dy] = toImageOffset(view, at);
  return [view.x + dx, view.y + dy];
};

const shows = ({ from, to, opacity }: PinLayer, pane: Size, [x]: Point): boolean => {
  const share = 0.5 + x / Math.max(1, pane.width);
  return opacity > 0 && share >= from && (share < to || to >= 1);
};

/** Places on the screen of the pins that can be seen, those of the highest layer last. */
export const seenPins = (layers: readonly PinLayer[], pane: Size) =>
  layers.flatMap((layer) =>
    layer.pins
      .map((pin) => ({ pin, layer, place: toScreen(layer.view, pin.at) }))
      .filter(({ place }) => shows(layer, pane, place)),
  );

/** The pin under a press, within `reach` pixels of the page; of several the nearest. */
export const pinUnder = (layers: readonly PinLayer[], pane: Size, at: Point, reach: number) => {
  const near = seenPins(layers, pane)
    .map((seen) => ({ ...seen, away: Math.hypot(seen.place[0] - at[0], seen.place[1] - at[1]) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away);
  return near[0] ?? null;
};

const holds = ({ view, size }: PinLayer, at: Point): boolean => {
  const [x, y] = imagePoint(view, at);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
};

/**
 * The image that a press belongs to: the one that is seen there. Where both are, it is the one that waits for its half
 * of a pin, else the one that shows more strongly. Null beside the images.
 */
export const pressedLayer = (
  layers: readonly PinLayer[],
  pane: Size,
  at: Point,
  waiting: Side | null,
): PinLayer | null => {
  const there = layers.filter((layer) => shows(layer, pane, at) && holds(layer, at));
  const top = there.at(-1) ?? null;
  const strongest = top && top.opacity >= 0.5 ? top : (there[0] ?? null);
  return there.find(({ side }) => side === waiting) ?? strongest;
};

/**
 * One step of an arrow as a step in the image: along the axis of the file that lies nearest to it on the screen, so that
 * a pin moves by whole pixels however the image is turned or mirrored.
 */
export const stepInImage = (view: View, [sx, sy]: Point, pixels: number): Point => {
  const [dx, dy] = toImageOffset({ ...view, scale: 1 }, [sx, sy]);
  return Math.abs(dx) >= Math.abs(dy) ? [Math.sign(dx) * pixels, 0] : [0, Math.sign(dy) * pixels];
};
