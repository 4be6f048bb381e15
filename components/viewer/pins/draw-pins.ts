import { type DrawnPin, type PinLayer, seenPins } from '@/components/viewer/pins/pin-places';
import type { Point, Size } from '@/components/viewer/view';

/** Half of a sprite, in pixels of the page. */
const REACH = 24;
const RADIUS = 8;

const frame = (context: CanvasRenderingContext2D, { side, selected }: DrawnPin) => {
  context.beginPath();
  // Round on the probe, square on the candidate: in one frame the two must not be taken for each other.
  if (side === 'probe') context.arc(0, 0, RADIUS, 0, 2 * Math.PI);
  else context.rect(-RADIUS + 1, -RADIUS + 1, 2 * RADIUS - 2, 2 * RADIUS - 2);
  for (const [x, y] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(x * RADIUS, y * RADIUS);
    context.lineTo(x * (selected ? 2.5 : 4), y * (selected ? 2.5 : 4));
  }
};

const plate = (context: CanvasRenderingContext2D, { label, selected }: DrawnPin) => {
  context.font = '600 11px system-ui, sans-serif';
  const width = Math.max(14, context.measureText(label).width + 6);
  context.fillStyle = selected ? '#ffffff' : '#111111';
  context.strokeStyle = selected ? '#111111' : '#ffffff';
  context.lineWidth = 1;
  context.beginPath();
  context.rect(RADIUS - 1.5, -RADIUS - 12.5, Math.min(width, REACH - RADIUS), 15);
  context.fill();
  context.stroke();
  context.fillStyle = selected ? '#111111' : '#ffffff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(label, RADIUS - 1.5 + Math.min(width, REACH - RADIUS) / 2, -RADIUS - 4.5);
};

const paint = (ratio: number, pin: DrawnPin): HTMLCanvasElement => {
  const side = Math.ceil(2 * REACH * ratio);
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(ratio, ratio);
  context.translate(REACH, REACH);
  context.setLineDash(pin.half ? [4, 3] : []);
  frame(context, pin);
  context.strokeStyle = '#111111';
  context.lineWidth = pin.selected ? 5 : 3.5;
  context.stroke();
  context.strokeStyle = '#ffffff';
  context.lineWidth = pin.selected ? 2.5 : 1.5;
  context.stroke();
  context.setLineDash([]);
  plate(context, pin);
  return canvas;
};

/** Eighty pins a frame are eighty small pictures to copy instead of as many texts to set. */
const sprites = new Map<string, HTMLCanvasElement>();
const MOST_SPRITES = 400;

const spriteOf = (pin: DrawnPin): HTMLCanvasElement => {
  const ratio = window.devicePixelRatio;
  const name = [ratio, pin.side, pin.label, pin.selected, pin.half].join(' ');
  const found = sprites.get(name);
  if (found) return found;
  if (sprites.size >= MOST_SPRITES) sprites.clear();
  const made = paint(ratio, pin);
  sprites.set(name, made);
  return made;
};

const drawPin = (context: CanvasRenderingContext2D, [x, y]: Point, pin: DrawnPin) => {
  const sprite = spriteOf(pin);
  context.drawImage(sprite, x - REACH, y - REACH, 2 * REACH, 2 * REACH);
};

/** Draws the pins that can be seen; the origin is the middle of the pane. */
export const drawPins = (
  context: CanvasRenderingContext2D,
  pane: Size,
  layers: readonly PinLayer[],
): void => {
  for (const { pin, place } of seenPins(layers, pane)) drawPin(context, place, pin);
};
