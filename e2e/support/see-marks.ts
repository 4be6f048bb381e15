import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { MARK_COLOURS, type MarkColour } from './own-picture';

/** A place on the page, in its own pixels. */
export type Place = readonly [x: number, y: number];

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type IsColour = (red: number, green: number, blue: number) => boolean;

const isMark = (colour: MarkColour): IsColour => {
  const wanted = [...MARK_COLOURS[colour].slice(1)].map((digit) => digit === 'f');
  return (...channels) => channels.every((value, n) => (wanted[n] ? value > 165 : value < 95));
};
/** Half of it or more: where the middle of an edge is. Pictures of a story are darker than that. */
const isWhite: IsColour = (...channels) => channels.every((value) => value > 172);

/** The frame of a pane shows whether it has the focus, and is none of the picture. */
const FRAME = 6;
/** A pin with its number, which stands above and to the right. */
const PIN_REACH = 25;

/** A pane as it stands on the screen at one moment; all places are of the page. */
export interface Look {
  readonly left: number;
  readonly top: number;
  /** Pixels of the display to one of the page. */
  readonly ratio: number;
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Takes a photograph of a pane, without its frame. */
export const lookAt = async (page: Page, pane: Locator): Promise<Look> => {
  const box = await pane.boundingBox();
  if (!box) throw new Error('the pane is not on the screen');
  const [left, top] = [Math.ceil(box.x + FRAME), Math.ceil(box.y + FRAME)];
  const [right, bottom] = [Math.floor(box.x + box.width - FRAME), Math.floor(box.y + box.height - FRAME)];
  const clip = { x: left, y: top, width: right - left, height: bottom - top };
  const shot = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  const { data, info } = await sharp(shot).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { left, top, ratio: info.width / clip.width, width: info.width, height: info.height, rgb: data };
};

/** How far pixels of a colour reach, within so much of a place. Null while there are none. */
const extentOf = (look: Look, isColour: IsColour, around?: Place): Extent | null => {
  const { left, top, ratio, width, height, rgb } = look;
  // From and to, in pixels of the display, along one side.
  const along = (middle: number | undefined, start: number, whole: number) =>
    middle === undefined
      ? ([0, whole] as const)
      : ([middle - PIN_REACH, middle + PIN_REACH].map((place) =>
          Math.min(whole, Math.max(0, Math.round((place - start) * ratio))),
        ) as [number, number]);
  const [x0, x1] = along(around?.[0], left, width);
  const [y0, y1] = along(around?.[1], top, height);
  const found = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 };
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const at = (y * width + x) * 3;
      if (!isColour(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)) continue;
      found.left = Math.min(found.left, left + x / ratio);
      found.right = Math.max(found.right, left + (x + 1) / ratio);
      found.top = Math.min(found.top, top + y / ratio);
      found.bottom = Math.max(found.bottom, top + (y + 1) / ratio);
    }
  return found.right < 0 ? null : found;
};

/** The middle of the marked pixel, and how many pixels of the page its mark is wide. */
export const markIn = (look: Look, colour: MarkColour): { readonly at: Place; readonly width: number } => {
  const seen = extentOf(look, isMark(colour));
  if (!seen) throw new Error(`the ${colour} mark is not to be seen in this pane`);
  const { left, right, top, bottom } = seen;
  return { at: [(left + right) / 2, (top + bottom) / 2], width: right - left };
};

export const seeMark = async (page: Page, pane: Locator, colour: MarkColour = 'magenta') =>
  markIn(await lookAt(page, pane), colour);

/** From the middle of a pin to the outer edge of its white line: round on the probe, square on the candidate. */
const EDGE = { probe: 8.75, candidate: 7.75 };

/** The middle of the pin that is drawn around here. */
export const pinIn = (look: Look, side: keyof typeof EDGE, around: Place): Place => {
  const seen = extentOf(look, isWhite, around);
  if (!seen) throw new Error('no pin is to be seen here');
  return [seen.left + EDGE[side], seen.bottom - EDGE[side]];
};
